import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Engine } from '#shared/contract/engine.ts'
import { noMedia } from '#tests/support/plain-media.ts'
import { createLibrary } from '#main/library/library.ts'
import type { Ports } from '#main/studio/ports.ts'
import { createStudio } from '#main/studio/studio.ts'
import { type Bench, type Sample, type Sides, interleave, ratios, sideMedians } from './harness.ts'
import { withFolder } from './support/electron.ts'
import { roundsInChild, slowDisk } from './in-child.ts'
import { idlePorts } from '#tests/support/idle-ports.ts'

const ROUNDS = 8
const JOBS = 150
const SLOW_ROUNDS = 3

const params = {
  model: 'runware:400@4',
  prompt: 'Layered mountains at first light, cut from paper, mist between the ridges',
  width: 1024,
  height: 1024,
  count: 1,
  seed: 40,
}

const requestOf = (uuid: string): Record<string, unknown> => ({
  taskType: 'imageInference',
  taskUUID: uuid,
  positivePrompt: params.prompt,
  ...params,
  deliveryMethod: 'async',
  includeCost: true,
})

const resultOf = (uuid: string) => ({
  id: `result-${uuid}`,
  url: null,
  text: 'done',
  seed: params.seed,
  flagged: false,
  costMicros: null,
})

/** Accepts at once and has the result at the first question. */
const engine: Engine = {
  id: 'demo',
  prepare: ({ uuid }) => ({ replayable: true, request: requestOf(uuid) }),
  submit: () => Promise.resolve({ kind: 'running', progress: null }),
  poll: ({ uuid }) => Promise.resolve({ kind: 'finished', results: [resultOf(uuid)] }),
  recall: () => Promise.resolve({ kind: 'unheard' }),
  fetch: () => {
    throw new Error('There is no file to fetch')
  },
  account: () => Promise.resolve({ organization: null, balanceMicros: null }),
}

const clock: Ports['clock'] = {
  now: Date.now,
  random: Math.random,
  uuid: randomUUID,
  // The queue's patience between questions is no work: it passes at once.
  after: (_, callback) => {
    const timer = setImmediate(callback)
    return () => clearImmediate(timer)
  },
}

/** Measures a piece of work, per job. */
type Measured = (work: () => Promise<void>) => Promise<Sample>

const measured: Measured = async (work) => {
  const [startedAt, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: (performance.now() - startedAt) / JOBS, cpu: (user + system) / 1000 / JOBS }
}

/** The studio's own queue on a library on disk; each job is asked for once the one before is written down. */
const runStudio = async (folder: string, measured: Measured): Promise<Sample> => {
  const library = createLibrary({ folder })
  const studio = createStudio({
    ...idlePorts,
    clock,
    library,
    media: noMedia,
    engine: () => engine,
  })
  const sample = await measured(async () => {
    for (let job = 0; job < JOBS; job += 1)
      await studio.run({ operation: 'text-to-image', params: { ...params, seed: job } })
    await studio.idle()
  })
  studio.stop()
  const open = library.tasks.open().length
  library.close()
  if (open > 0) throw new Error(`${open} tasks were left open`)
  return sample
}

/** The bound: the same four commits by hand. */
const runByHand = async (folder: string, measured: Measured): Promise<Sample> => {
  const database = new Database(join(folder, 'bound.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`CREATE TABLE jobs (id TEXT PRIMARY KEY, title TEXT, params TEXT, at INTEGER);
    CREATE TABLE tasks (uuid TEXT PRIMARY KEY, job TEXT, state TEXT, params TEXT, request TEXT, at INTEGER, results TEXT);
    CREATE TABLE ledger (id INTEGER PRIMARY KEY, uuid TEXT, kind TEXT, micros INTEGER, at INTEGER)`)
  const addJob = database.prepare('INSERT INTO jobs VALUES (?, ?, ?, ?)')
  const addTask = database.prepare("INSERT INTO tasks VALUES (?, ?, 'queued', ?, ?, NULL, NULL)")
  const claim = database.prepare("UPDATE tasks SET state = 'submitting', at = ? WHERE uuid = ?")
  const sent = database.prepare("UPDATE tasks SET state = 'running' WHERE uuid = ?")
  const done = database.prepare("UPDATE tasks SET state = 'done', results = ? WHERE uuid = ?")
  const book = database.prepare('INSERT INTO ledger (uuid, kind, micros, at) VALUES (?, ?, ?, ?)')
  const enqueue = database.transaction((job: string, uuid: string) => {
    addJob.run(job, params.prompt, JSON.stringify(params), Date.now())
    addTask.run(uuid, job, JSON.stringify(params), JSON.stringify(requestOf(uuid)))
  })
  const reserve = database.transaction((uuid: string) => {
    claim.run(Date.now(), uuid)
    book.run(uuid, 'reserved', 1800, Date.now())
  })
  const settle = database.transaction((uuid: string) => {
    done.run(JSON.stringify([resultOf(uuid)]), uuid)
    book.run(uuid, 'settled', 600, Date.now())
  })
  const oneJob = (uuid: string): void => {
    enqueue(randomUUID(), uuid)
    reserve(uuid)
    sent.run(uuid)
    settle(uuid)
  }
  const sample = await measured(async () => {
    for (let job = 0; job < JOBS; job += 1) oneJob(randomUUID())
  })
  database.close()
  return sample
}

const inFolder = (side: typeof runStudio) => (): Promise<Sample> =>
  withFolder((folder) => side(folder, measured))

export const sides: Sides = { ours: inFolder(runStudio), bound: inFolder(runByHand) }

export const bench: Bench = {
  name: 'queue-overhead',
  run: async () => {
    const rounds = await interleave(ROUNDS, sides)
    const finding = (metric: string, words: string) => ({
      name: `queue-overhead ${metric}`,
      values: ratios(rounds, metric),
      goal: 1.5,
      measured: `${words} per job, studio's queue ÷ four commits by hand: ${sideMedians(rounds, metric, 'ms')}`,
    })
    const slow = await withFolder((folder) =>
      Promise.resolve(roundsInChild(import.meta.filename, SLOW_ROUNDS, slowDisk(folder))),
    )
    return [
      finding('cpu', 'processor time'),
      finding('wall', 'time'),
      {
        name: 'queue-overhead slow disk',
        values: ratios(slow, 'wall'),
        goal: 1.5,
        measured: `time per job where each flush takes 10 ms longer: ${sideMedians(slow, 'wall', 'ms')}`,
      },
    ]
  },
}
