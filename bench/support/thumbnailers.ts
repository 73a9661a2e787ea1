import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** Another program that draws thumbnails. */
export interface Thumbnailer {
  name: string
  /** The Debian package it comes in. */
  package: string
  isThere: () => boolean
  /** Draws thumbnails of these into a folder; how many a second. */
  run: (files: readonly string[], folder: string) => Promise<number>
}

const SIDE = 256
/** After so long without another one there will be none: not every format is known to it. In milliseconds. */
const LAST = 3000
const NAME = 'org.freedesktop.thumbnails.Thumbnailer1'
const OBJECT = '/org/freedesktop/thumbnails/Thumbnailer1'

const ended = async (child: ChildProcess): Promise<void> => {
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}`)
}

/** One process keeps one core at work, so there are two, as many as the machine of the goals has. */
const vipsthumbnail: Thumbnailer = {
  name: 'vipsthumbnail',
  package: 'libvips-tools',
  isThere: () => spawnSync('vipsthumbnail', ['--version']).status === 0,
  run: async (files, folder) => {
    mkdirSync(folder, { recursive: true })
    const started = performance.now()
    const halves = [0, 1].map((half) => files.filter((_, at) => at % 2 === half))
    await Promise.all(
      halves.map((half) =>
        ended(
          spawn('vipsthumbnail', ['--size', String(SIDE), '-o', join(folder, '%s.jpg'), ...half], {
            stdio: 'ignore',
          }),
        ),
      ),
    )
    return (1000 * files.length) / (performance.now() - started)
  },
}

const daemon = (): string | undefined => globSync('/usr/lib/*/tumbler-1/tumblerd')[0]

const firstLine = async (child: ChildProcess): Promise<string> => {
  const [text] = (await once(child.stdout as NodeJS.EventEmitter, 'data')) as [Buffer]
  return String(text).trim()
}

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
}

const listed = (texts: readonly string[]): string =>
  `[${texts.map((text) => `'${text}'`).join(',')}]`

/** How many a second come, from now to the last one. */
const speedOf = async (drawn: () => number): Promise<number> => {
  const started = performance.now()
  let [count, at] = [0, started]
  while (performance.now() - at < LAST) {
    await pause(20)
    const now = drawn()
    if (now > count) [count, at] = [now, performance.now()]
  }
  return (1000 * count) / (at - started)
}

/** Asked over a message bus of its own, as file managers ask it. */
const tumblerd: Thumbnailer = {
  name: 'tumblerd',
  package: 'tumbler',
  isThere: () => daemon() !== undefined && existsSync('/usr/bin/gdbus'),
  run: async (files, folder) => {
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const env = {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: await firstLine(bus),
      XDG_CACHE_HOME: folder,
    }
    const service = spawn(daemon() ?? '', { env, stdio: 'ignore' })
    const drawn = (): number => globSync(join(folder, 'thumbnails/large/*.png')).length
    try {
      const uris = listed(files.map((path) => pathToFileURL(path).href))
      const types = listed(files.map((path) => mediaTypes[path.split('.').at(-1) ?? ''] ?? ''))
      const queue = ['--dest', NAME, '--object-path', OBJECT, '--method', `${NAME}.Queue`]
      const asked = [uris, types, 'large', 'default', '0']
      await ended(spawn('gdbus', ['wait', '--session', NAME, '--timeout', '10'], { env }))
      await ended(spawn('gdbus', ['call', '--session', ...queue, ...asked], { env }))
      return await speedOf(drawn)
    } finally {
      for (const child of [service, bus]) child.kill()
    }
  },
}

/** What people use on Linux, and the quickest there is. */
export const thumbnailers: readonly Thumbnailer[] = [vipsthumbnail, tumblerd]
