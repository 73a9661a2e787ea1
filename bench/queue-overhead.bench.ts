import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { imageModels } from '#shared/catalogue/image-models.ts'
import type { Engine } from '#shared/contract/engine.ts'
import { createLibrary } from '#main/library/library.ts'
import type { Ports } from '#main/studio/ports.ts'
import { createStudio } from '#main/studio/studio.ts'
import { type Bench, type Sample, interleave, ratios, sideMedians } from './harness.ts'
import { withFolder } from './support/electron.ts'

const ROUNDS = 8
const JOBS = 150

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
    clock,
    library,
    balance: { now: () => null, ask: () => undefined },
    media: { inspect: () => Promise.reject(new Error('no files')), close: () => undefined },
    catalogue: () => ({ models: imageModels }),
    engine: () => engine,
    currentEngine: () => 'demo',
    reuseUnseeded: () => false,
    fallbackPolicy: () => 'never',
    concurrency: () => 3,
    emit: () => undefined,
    report: (error) => {
      throw error
    },
  })
  const sample = await measured(async () => {
    for (let job = 0; job < JOBS; job += 1) await studio.run({ operation: 'text-to-image', params })
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
    CREATE TABLE tasks (uuid TEXT PRIMARY KEY, job TEXT, state TEXT, params TEXT, request TEXT, at INTEGER, results TEXT)`)
  const addJob = database.prepare('INSERT INTO jobs VALUES (?, ?, ?, ?)')
  const addTask = database.prepare("INSERT INTO tasks VALUES (?, ?, 'queued', ?, ?, NULL, NULL)")
  const claim = database.prepare("UPDATE tasks SET state = 'submitting', at = ? WHERE uuid = ?")
  const sent = database.prepare("UPDATE tasks SET state = 'running' WHERE uuid = ?")
  const done = database.prepare("UPDATE tasks SET state = 'done', results = ? WHERE uuid = ?")
  const enqueue = database.transaction((job: string, uuid: string) => {
    addJob.run(job, params.prompt, JSON.stringify(params), Date.now())
    addTask.run(uuid, job, JSON.stringify(params), JSON.stringify(requestOf(uuid)))
  })
  const oneJob = (uuid: string): void => {
    enqueue(randomUUID(), uuid)
    claim.run(Date.now(), uuid)
    sent.run(uuid)
    done.run(JSON.stringify([resultOf(uuid)]), uuid)
  }
  const sample = await measured(async () => {
    for (let job = 0; job < JOBS; job += 1) oneJob(randomUUID())
  })
  database.close()
  return sample
}

const inFolder = (side: typeof runStudio) => (): Promise<Sample> =>
  withFolder((folder) => side(folder, measured))

export const bench: Bench = {
  name: 'queue-overhead',
  run: async () => {
    const sides = { ours: inFolder(runStudio), bound: inFolder(runByHand) }
    const rounds = await interleave(ROUNDS, sides)
    const finding = (metric: string, words: string) => ({
      name: `queue-overhead ${metric}`,
      values: ratios(rounds, metric),
      goal: 1.5,
      measured: `${words} per job, studio's queue ÷ four commits by hand: ${sideMedians(rounds, metric, 'ms')}`,
    })
    return [finding('cpu', 'processor time'), finding('wall', 'time')]
  },
}
