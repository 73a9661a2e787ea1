import { randomBytes, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { loadImage } from '@napi-rs/canvas'
import { isOver } from '#shared/model/import-run.ts'
import { createLibrary } from '#main/library/library.ts'
import { createMedia } from '#main/media/create-media.ts'
import { drawSmall, writeThumbnail } from '#main/media/thumbnail.ts'
import { createImportRun } from '#main/studio/imports/import-run.ts'
import type { Ports } from '#main/studio/ports.ts'
import { createStudio } from '#main/studio/studio.ts'
import {
  type Bench,
  type Finding,
  interleave,
  median,
  ratios,
  type Sample,
  sideMedians,
} from './harness.ts'
import { withFolder } from './support/electron.ts'
import { createMediaProcesses } from './support/media-processes.ts'
import { photoKinds, writePhotos } from './support/photos.ts'
import { type Thumbnailer, thumbnailers } from './support/thumbnailers.ts'
import { idlePorts, wallClock } from '#tests/support/idle-ports.ts'

const ROUNDS = 3
/** Files of a sample, of three kinds. */
const FILES = 2000
/** As many as are enough to know how fast another program is. */
const OF_PEERS = 240
const SOURCES = 8
/** The window may be kept waiting so long, in milliseconds. */
const LONGEST_BLOCK = 50
/** An import that is cancelled is over after so long, in milliseconds. */
const LONGEST_END = 100
/** Files of the folder it is cancelled in, and how many folders deep that lies. */
const [MANY, DEEP] = [20_000, 30]
/** How many times quicker a folder is looked through that did not change. */
const QUICKER = 50

/** A folder of files that all differ, though few pictures were drawn: bytes behind its end change no picture. */
const fillFolder = async (folder: string): Promise<string[]> => {
  const drawn = await writePhotos(join(folder, 'drawn'), SOURCES)
  const all = photoKinds.flatMap((kind) => drawn[kind].map((path) => ({ kind, path })))
  const files = join(folder, 'files')
  mkdirSync(files)
  return Array.from({ length: FILES }, (_, at) => {
    const { kind, path } = all[at % all.length] ?? { kind: 'png', path: '' }
    const target = join(files, `${at}.${kind}`)
    copyFileSync(path, target)
    appendFileSync(target, randomBytes(16))
    return target
  })
}

const openStudio = (folder: string) => {
  const processes = createMediaProcesses()
  const library = createLibrary({ folder })
  const media = createMedia(processes.start, () => null)
  const ports: Ports = {
    ...idlePorts,
    clock: wallClock,
    library,
    media,
  }
  const studio = createStudio(ports)
  /** Brings a folder in; milliseconds until it is over. */
  const bringIn = async (path: string): Promise<number> => {
    const started = performance.now()
    const { token } = await studio.imports.hand([path])
    const { id } = await studio.imports.start({ token, mode: 'copy', watch: false })
    for (;;) {
      const run = studio.imports.list().find((each) => each.id === id)
      if (run && isOver(run)) break
      await pause(3)
    }
    return performance.now() - started
  }
  /** Begins to bring a folder in and cancels that; milliseconds until nothing is done about it any more. */
  const cancel = async (path: string): Promise<number> => {
    const run = createImportRun({
      ports,
      paths: [path],
      title: path,
      mode: 'copy',
      sourceOf: (root) =>
        Promise.resolve({
          id: randomUUID(),
          path: root,
          mode: 'copy',
          watched: false,
          createdAt: 0,
        }),
      untrash: true,
      changed: () => undefined,
    })
    while (run.state().refused < 20) await pause(1)
    const started = performance.now()
    run.cancel()
    await run.finished
    return performance.now() - started
  }
  return {
    bringIn,
    cancel,
    library,
    cpu: processes.cpu,
    close: () => {
      studio.stop()
      media.close()
      library.close()
    },
  }
}

const own = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Everything an import does, into a library of its own. */
const ours = (folder: string, longest: number[], quicker: number[]) => {
  let samples = 0
  return async (): Promise<Sample> => {
    samples += 1
    const target = join(folder, `library-${samples}`)
    const studio = openStudio(target)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const before = own()
    delay.enable()
    const wall = await studio.bringIn(join(folder, 'files'))
    delay.disable()
    const cpu = (own() - before + studio.cpu()) / FILES
    longest.push(delay.max / 1_000_000 / LONGEST_BLOCK)
    const added = studio.library.assets.count()
    if (added !== FILES) throw new Error(`${added} of ${FILES} files came in`)
    const again = await studio.bringIn(join(folder, 'files'))
    quicker.push(wall / again)
    studio.close()
    rmSync(target, { recursive: true })
    return { cpu, perSecond: (1000 * FILES) / wall }
  }
}

/** How long an import out of a huge folder that lies deep takes to end, as a share of what it may. */
const cancelled = async (folder: string): Promise<number[]> => {
  const huge = join(folder, 'huge', ...Array.from({ length: DEEP }, (_, at) => `level ${at}`))
  mkdirSync(huge, { recursive: true })
  for (let at = 0; at < MANY; at += 1) writeFileSync(join(huge, `${at}.png`), String(at))
  const studio = openStudio(join(folder, 'library-cancelled'))
  const shares: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    shares.push((await studio.cancel(join(folder, 'huge'))) / LONGEST_END)
  studio.close()
  return shares
}

/** Pictures that are on their way at once, so that both sides keep every core at work. */
const AT_ONCE = 4

/** The bound: each picture decoded and its thumbnail written. */
const thumbnailsAlone = (folder: string, files: readonly string[]) => async (): Promise<Sample> => {
  const target = join(folder, 'thumbnails')
  mkdirSync(target)
  const left = files.entries()
  const takeTurns = async (): Promise<void> => {
    for (const [at, path] of left)
      await writeThumbnail(drawSmall(await loadImage(readFileSync(path))), join(target, String(at)))
  }
  const before = own()
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  const cpu = (own() - before) / FILES
  rmSync(target, { recursive: true })
  return { cpu, perSecond: Number.NaN }
}

/** Files a second of ours ÷ those of another program that draws their thumbnails and nothing else. */
const peerFinding = async (
  folder: string,
  { files, ours: speed }: { files: readonly string[]; ours: number },
  peer: Thumbnailer,
): Promise<Finding[]> => {
  if (!peer.isThere()) {
    console.log(`import-${peer.name}: peer missing, it comes with the package ${peer.package}`)
    return []
  }
  const speeds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    speeds.push(await peer.run(files.slice(0, OF_PEERS), join(folder, `${peer.name}-${round}`)))
  return [
    {
      name: `import-${peer.name}`,
      values: speeds.map((each) => speed / each),
      goal: 1,
      sense: 'at-least',
      measured: `files a second brought in ÷ thumbnails a second by ${peer.name}: ${speed.toFixed(0)} ÷ ${median(speeds).toFixed(0)}`,
    },
  ]
}

export const bench: Bench = {
  name: 'import',
  run: () =>
    withFolder(async (folder) => {
      const files = await fillFolder(folder)
      const [longest, quicker]: [number[], number[]] = [[], []]
      const rounds = await interleave(ROUNDS, {
        ours: ours(folder, longest, quicker),
        bound: thumbnailsAlone(folder, files),
      })
      const perSecond = rounds.flatMap((round) =>
        round.ours.map((sample) => Math.round(sample['perSecond'] ?? 0)),
      )
      const peers: Finding[] = []
      for (const peer of thumbnailers)
        peers.push(...(await peerFinding(folder, { files, ours: median(perSecond) }, peer)))
      return [
        ...peers,
        {
          name: 'import-cpu',
          values: ratios(rounds, 'cpu'),
          goal: 1.12,
          measured: `CPU a file to bring ${FILES} pictures in, ÷ thumbnails alone: ${sideMedians(rounds, 'cpu', 'ms')}; ${perSecond.join(', ')} files a second`,
        },
        {
          name: 'import-block',
          values: longest,
          goal: 1,
          measured: `longest that the main thread was kept, ÷ ${LONGEST_BLOCK} ms`,
        },
        {
          name: 'import-again',
          values: quicker,
          goal: QUICKER,
          sense: 'at-least',
          measured: `time of the first import ÷ time of the same folder again`,
        },
        {
          name: 'import-cancel',
          values: await cancelled(folder),
          goal: 1,
          measured: `until a cancelled import out of a folder of ${MANY} files, ${DEEP} deep, has ended, ÷ ${LONGEST_END} ms`,
        },
      ]
    }),
}
