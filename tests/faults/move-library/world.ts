import { dirname } from 'node:path'
import { writeWhole } from '#main/exports/write-whole.ts'
import type { FileSystem } from '#main/library/files.ts'
import { finishMove } from '#main/library/moving/finish-move.ts'
import { createMoveSteps } from '#main/library/moving/move-steps.ts'
import { createMoveRecord } from '#main/library/moving/plan.ts'
import { createMoving, type Moving } from '#main/studio/upkeep/moving.ts'
import { createRandom } from '#shared/std/random.ts'
import { createLife, type Life } from '#tests/faults/simulation/life.ts'
import { createModelDisk } from '#tests/faults/simulation/model-disk.ts'
import { mortalFiles } from '#tests/faults/simulation/mortal-ports.ts'

/** What is the library’s, and goes along. */
const OWN: Record<string, string> = {
  '.studio/library.sqlite': 'the rows',
  '.studio/library.sqlite-wal': 'the newest rows',
  '.studio/thumbnails/ab/abcd': 'a thumbnail',
  '.studio/canvases/c/journal.jsonl': 'what happened to a canvas',
  '.studio/canvases/c/tiles/t': 'a tile of it',
  '2026-10/a.png': 'an older picture',
  '2026-11/b.png': 'a picture, long enough to be torn when it is not flushed',
  'mine/deep/c.png': 'a picture that was moved by hand',
  'top.png': 'another one',
}

/** What lies in the same folder and stays. */
const STAYS: Record<string, string> = {
  'mine/shoot/d.png': 'looked at in place',
  'stranger.txt': 'nothing of the library’s',
}

const SETTINGS = '/profile/settings.json'
const LEFT_OPEN = [{ paths: ['/camera'], mode: 'copy' as const, watch: false }]

const createHome = (seed: number, how: 'rename' | 'copy') => {
  const disk = createModelDisk(createRandom(seed))
  for (const folder of ['/old', '/new', '/profile']) disk.prepare(folder)
  for (const [path, text] of Object.entries({ ...OWN, ...STAYS })) {
    disk.prepare(dirname(`/old/${path}`))
    disk.prepareFile(`/old/${path}`, text)
  }
  disk.prepareFile(SETTINGS, '/old')
  const isFar = (from: string, to: string): boolean => from.split('/')[1] !== to.split('/')[1]
  const files = {
    ...disk.files,
    rename: (from: string, to: string) =>
      how === 'copy' && isFar(from, to)
        ? Promise.reject(Object.assign(new Error('another disk'), { code: 'EXDEV' }))
        : disk.files.rename(from, to),
  } as FileSystem
  const read = (path: string): string | null => {
    const bytes = disk.read(path)
    return bytes === null ? null : new TextDecoder().decode(bytes)
  }
  return { disk, files, read }
}
type Home = ReturnType<typeof createHome>

/** What the person at the studio does about the move. */
export type Intent = 'move' | 'cancel' | 'nothing'

interface Session {
  /** Where the library was opened. */
  folder: string
  /** The studio is to be started again. */
  again: boolean
  takenUp: number
}

const act = async (moving: Moving, intent: Intent): Promise<void> => {
  if (intent === 'nothing') return
  await moving.choose('/new')
  await moving.start()
  if (intent === 'cancel') await moving.cancel()
}

/** One run of the studio: what is left of a move is gone on with before the library opens and after. */
const runOnce = async (home: Home, life: Life, intent: Intent): Promise<Session> => {
  const files = mortalFiles(home.files, life)
  const writeText = (path: string, text: string): Promise<void> => writeWhole(path, text, files)
  const record = createMoveRecord({ folder: '/profile', files, writeWhole: writeText })
  let named = home.read(SETTINGS) ?? ''
  const { folder, failure } = await finishMove({
    files,
    record,
    present: () => named,
    switchTo: async (next) => {
      await writeText(SETTINGS, next)
      named = next
    },
    claim: () => () => undefined,
  })
  if (failure) throw failure
  const session: Session = { folder, again: false, takenUp: 0 }
  const surprises: unknown[] = []
  const moving = createMoving({
    library: {
      folder,
      readOnly: null,
      assets: { ownEntries: () => ['2026-10', '2026-11', 'mine', 'top.png'] } as never,
      sources: { list: () => [{ path: '/old/mine/shoot' }, { path: '/elsewhere' }] } as never,
    },
    clock: { now: () => 0, random: () => 0, uuid: () => '', after: () => () => undefined },
    steps: createMoveSteps({ folder, files, record, free: () => Promise.resolve(Infinity) }),
    imports: {
      unfinished: () => LEFT_OPEN,
      takeUp: (unfinished) => {
        session.takenUp += unfinished.length
      },
    },
    emit: () => undefined,
    report: (error) => surprises.push(error),
    relaunch: () => {
      session.again = true
    },
  })
  await moving.wake()
  await act(moving, intent)
  await moving.idle()
  if (surprises.length > 0) throw surprises[0]
  return session
}

/** What is wrong with the library as it is found in a folder. */
const faultsIn = ({ read }: Home, folder: string): string[] => [
  ...Object.entries(OWN).flatMap(([path, text]) =>
    read(`${folder}/${path}`) === text ? [] : [`${path} is lost or torn in ${folder}`],
  ),
  ...Object.entries(STAYS).flatMap(([path, text]) =>
    read(`/old/${path}`) === text ? [] : [`${path} did not stay`],
  ),
]

/** What is swept elsewhere: by the library as it opens, and as a folder is chosen again. */
const isSwept = (path: string): boolean =>
  /\/incoming\/[^/]+\.part$|^\/profile\/\.[^/]+\.part$|^\/new\/\.+chofesh-studio-is-moving-here[-.][^/]+$/u.test(
    path,
  )

const faultsAtEnd = (home: Home, folder: string): string[] => {
  const expected = new Set([
    SETTINGS,
    ...Object.keys(OWN).map((path) => `${folder}/${path}`),
    ...Object.keys(STAYS).map((path) => `/old/${path}`),
  ])
  const there = home.disk.paths().toSorted()
  return [
    ...there
      .filter((path) => !expected.has(path) && !isSwept(path))
      .map((path) => `${path} is left over`),
    ...(home.read(SETTINGS) === folder ? [] : [`the settings do not name ${folder}`]),
  ]
}

export interface Ending {
  /** Where the library is in the end. */
  folder: string
  crossings: number
  broken: string[]
}

/** Starts the studio until nothing is left to be done; what breaks a law on the way. */
const settle = async (home: Home): Promise<{ folder: string; broken: string[] }> => {
  const broken: string[] = []
  for (let starts = 0; starts < 4; starts += 1) {
    const life = createLife({ crossing: () => false })
    const opened = await runOnce(home, life, 'nothing')
    if (home.read(SETTINGS) !== opened.folder) broken.push('opened elsewhere than named')
    broken.push(...faultsIn(home, opened.folder))
    if (!opened.again) return { folder: opened.folder, broken }
  }
  return { folder: '', broken: [...broken, 'it never ends'] }
}

/** A run until a crossing, where it dies; null: it came to its end before. */
const dieAt = async (home: Home, intent: Intent, crossing: number) => {
  let crossings = 0
  let die: (how: null) => void = () => undefined
  const died = new Promise<null>((resolve) => {
    die = resolve
  })
  const life = createLife({
    crossing: () => {
      crossings += 1
      if (crossings === crossing) die(null)
      return crossings === crossing
    },
  })
  const end = await Promise.race([runOnce(home, life, intent), died])
  life.end()
  return { end, crossings }
}

/** Deaths one after the other, each in a run of its own, at the nth crossing of that run. */
export interface Fate {
  how: 'rename' | 'copy'
  intent: Intent
  deaths: readonly number[]
  power: boolean
  seed: number
}

/** Lives through a move with these deaths, and then until all is done. */
export const liveThrough = async (fate: Fate): Promise<Ending> => {
  const home = createHome(fate.seed, fate.how)
  const broken: string[] = []
  let crossings = 0
  for (const [run, crossing] of fate.deaths.entries()) {
    const lived = await dieAt(home, run === 0 ? fate.intent : 'nothing', crossing)
    crossings += lived.crossings
    if (lived.end === null && fate.power) home.disk.losePower()
  }
  const settled = await settle(home)
  broken.push(...settled.broken, ...faultsAtEnd(home, settled.folder))
  return { folder: settled.folder, crossings, broken }
}
