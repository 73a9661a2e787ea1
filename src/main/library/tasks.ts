import { z } from 'zod'
import { type EngineId, type TaskResult, engineId, taskResult } from '#shared/model/engine.ts'
import { type Quantities, quantities } from '#shared/model/money.ts'
import {
  type FailureData,
  type TaskState,
  failureData,
  taskState,
  openStates,
} from '#shared/model/job.ts'
import type { Sqlite } from './database.ts'

/** One entry of the service's request array, as it lies on disk. */
export interface TaskRecord {
  uuid: string
  jobId: string
  operation: string
  engine: EngineId
  ordinal: number
  state: TaskState
  /** The operation's parameters of this task alone. */
  params: Record<string, unknown>
  /** The exact request, written down before it is sent. */
  request: Record<string, unknown>
  /** Asynchronous: the same UUID may be sent again when nobody knows it. */
  replayable: boolean
  /** The service said it knows this UUID; its archive then shows that refusal, so only getResponse counts. */
  conflicted: boolean
  /** Retryable errors so far. */
  tries: number
  submittedAt: number | null
  finishedAt: number | null
  results: TaskResult[]
  failure: FailureData | null
  costMicros: number | null
  /** The most it may cost, in micro-dollars; null where nobody can say. */
  upper: number | null
  /** What its price depends on. */
  quantities: Quantities | null
}

/** What changes while a task goes its way. */
export type TaskChange = Partial<
  Pick<
    TaskRecord,
    | 'state'
    | 'conflicted'
    | 'tries'
    | 'submittedAt'
    | 'finishedAt'
    | 'results'
    | 'failure'
    | 'costMicros'
    | 'engine'
  >
>

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((text) => schema.parse(JSON.parse(text)))
const flag = z.number().transform((value) => value === 1)
const object = z.record(z.string(), z.unknown())

const row = z
  .object({
    uuid: z.string(),
    job_id: z.string(),
    operation: z.string(),
    engine: engineId,
    ordinal: z.number(),
    state: taskState,
    params: json(object),
    request: json(object),
    replayable: flag,
    conflicted: flag,
    tries: z.number(),
    submitted_at: z.number().nullable(),
    finished_at: z.number().nullable(),
    results: json(z.array(taskResult)),
    failure: json(failureData).nullable(),
    cost_micros: z.number().nullable(),
    upper_micros: z.number().nullable(),
    quantities: json(quantities).nullable(),
  })
  .transform(
    ({ job_id, submitted_at, finished_at, cost_micros, upper_micros, ...rest }): TaskRecord => ({
      ...rest,
      jobId: job_id,
      submittedAt: submitted_at,
      finishedAt: finished_at,
      costMicros: cost_micros,
      upper: upper_micros,
    }),
  )

const openTask = z.object({
  uuid: z.string(),
  jobId: z.string(),
  engine: engineId,
  state: taskState,
  ordinal: z.number(),
  place: z.number(),
})
/** What the queue needs to know of a task before it looks at it. */
export type OpenTask = z.output<typeof openTask>

/** As SQL: the states in which a task still goes on. */
const OPEN = openStates.map((state) => `'${state}'`).join(', ')

const COLUMNS = `t.uuid, t.job_id, j.operation, COALESCE(t.engine, j.engine) AS engine, t.ordinal, t.state, t.params, t.request, t.replayable,
  t.conflicted, t.tries, t.submitted_at, t.finished_at, t.results, t.failure, t.cost_micros,
  t.upper_micros, t.quantities`
const FROM = 'FROM tasks t JOIN jobs j ON j.id = t.job_id'

const columnOf: Record<keyof TaskChange, string> = {
  state: 'state',
  conflicted: 'conflicted',
  tries: 'tries',
  submittedAt: 'submitted_at',
  finishedAt: 'finished_at',
  results: 'results',
  failure: 'failure',
  costMicros: 'cost_micros',
  engine: 'engine',
}

const toSql = (value: unknown): unknown => {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

/** The tasks table. Everything that changes it is called inside a write. */
export const createTasks = (database: Sqlite) => {
  const one = database.prepare(`SELECT ${COLUMNS} ${FROM} WHERE t.uuid = ?`)
  const state = database.prepare('SELECT state FROM tasks WHERE uuid = ?').pluck()
  const ofJob = database.prepare(
    `SELECT ${COLUMNS} ${FROM} WHERE t.job_id = ? AND t.superseded = 0 ORDER BY t.ordinal`,
  )
  const open = database.prepare(
    `SELECT ${COLUMNS} ${FROM}
     WHERE t.state IN (${OPEN}) AND t.superseded = 0
     ORDER BY j.place, t.ordinal`,
  )
  const errands = database.prepare(
    `SELECT t.uuid, t.job_id AS jobId, t.state, t.ordinal, j.place, COALESCE(t.engine, j.engine) AS engine
     ${FROM} WHERE t.state IN (${OPEN}) AND t.superseded = 0 ORDER BY j.place, t.ordinal`,
  )
  const openJobs = database
    .prepare(
      `SELECT DISTINCT job_id FROM tasks
       WHERE state IN (${OPEN}) AND superseded = 0`,
    )
    .pluck()
  const insert = database.prepare(
    `INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, upper_micros, quantities)
     VALUES (?, ?, ?, 'queued', ?, ?, ?, ?, ?)`,
  )
  const updates = new Map<string, ReturnType<typeof database.prepare>>()
  /** The statement that changes these columns, prepared at its first use: a task is changed often, in few ways. */
  const updateOf = (names: readonly (keyof TaskChange)[]) => {
    const columns = names.map((name) => `${columnOf[name]} = ?`).join(', ')
    const update =
      updates.get(columns) ??
      database.prepare(`UPDATE tasks SET ${columns} WHERE uuid = ? AND state = ?`)
    updates.set(columns, update)
    return update
  }
  const rewrite = database.prepare(
    "UPDATE tasks SET params = ?, request = ?, replayable = ?, upper_micros = ?, quantities = ? WHERE uuid = ? AND state = 'queued'",
  )
  const supersede = database.prepare('UPDATE tasks SET superseded = 1 WHERE uuid = ?')

  return {
    get: (uuid: string): TaskRecord | null => {
      const found = one.get(uuid)
      return found === undefined ? null : row.parse(found)
    },
    /** Its state alone, which costs a fraction of reading it. */
    stateOf: (uuid: string): TaskState | null => {
      const found = state.get(uuid)
      return found === undefined ? null : taskState.parse(found)
    },
    ofJob: (jobId: string): TaskRecord[] => ofJob.all(jobId).map((found) => row.parse(found)),
    /** Every task that is not at an end, in the order they were asked for. */
    open: (): TaskRecord[] => open.all().map((found) => row.parse(found)),
    /** Every task that is not at an end, in the queue's order, without what it asks for. */
    errands: (): OpenTask[] => errands.all().map((found) => openTask.parse(found)),
    /** Jobs with a task that is not at an end. */
    openJobs: (): string[] => openJobs.all().map(String),
    add: (
      task: Pick<
        TaskRecord,
        'uuid' | 'jobId' | 'ordinal' | 'params' | 'request' | 'replayable' | 'upper' | 'quantities'
      >,
    ): void => {
      insert.run(
        task.uuid,
        task.jobId,
        task.ordinal,
        JSON.stringify(task.params),
        JSON.stringify(task.request),
        task.replayable ? 1 : 0,
        task.upper,
        task.quantities === null ? null : JSON.stringify(task.quantities),
      )
    },
    /** Changes a task that is still in the state it was seen in; false when it is not. */
    change: (seen: Pick<TaskRecord, 'uuid' | 'state'>, to: TaskChange): boolean => {
      const names = Object.keys(to) as (keyof TaskChange)[]
      const values = names.map((name) => toSql(to[name]))
      return updateOf(names).run(...values, seen.uuid, seen.state).changes === 1
    },
    /** Changes what an unsent task is going to ask for; one that was sent stays as it is. */
    rewrite: (
      uuid: string,
      to: Pick<TaskRecord, 'params' | 'request' | 'replayable' | 'upper' | 'quantities'>,
    ): void => {
      rewrite.run(
        JSON.stringify(to.params),
        JSON.stringify(to.request),
        to.replayable ? 1 : 0,
        to.upper,
        to.quantities === null ? null : JSON.stringify(to.quantities),
        uuid,
      )
    },
    /** Takes a task out of its job's row because another was asked for in its place. */
    supersede: (uuid: string): void => {
      supersede.run(uuid)
    },
  }
}
