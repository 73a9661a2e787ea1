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
  /** An earlier result that was taken instead of asking again; where that is words, the asset they are of. */
  reusedAsset: string | null
}

/** A task as it is written down before anything is sent. */
export type NewTask = Pick<
  TaskRecord,
  | 'uuid'
  | 'jobId'
  | 'operation'
  | 'engine'
  | 'ordinal'
  | 'params'
  | 'request'
  | 'replayable'
  | 'upper'
  | 'quantities'
>

/** A task right after it was written down: nothing has happened to it. */
export const untouched = (task: NewTask): TaskRecord => ({
  ...task,
  state: 'queued',
  conflicted: false,
  tries: 0,
  submittedAt: null,
  finishedAt: null,
  results: [],
  failure: null,
  costMicros: null,
  reusedAsset: null,
})

/** What changes of an unsent task when it is to ask for something else. */
export type Rewritten = Omit<NewTask, 'uuid' | 'jobId' | 'ordinal'>

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
    | 'reusedAsset'
  >
>

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((text) => schema.parse(JSON.parse(text)))
const flag = z.number().transform((value) => value === 1)
const object = z.record(z.string(), z.unknown())

/** A row, read by the names of `TASK_COLUMNS`, as the task it stands for. */
export const taskRow = z.object({
  uuid: z.string(),
  jobId: z.string(),
  operation: z.string(),
  engine: engineId,
  ordinal: z.number(),
  state: taskState,
  params: json(object),
  request: json(object),
  replayable: flag,
  conflicted: flag,
  tries: z.number(),
  submittedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  results: json(z.array(taskResult)),
  failure: json(failureData).nullable(),
  costMicros: z.number().nullable(),
  upper: z.number().nullable(),
  quantities: json(quantities).nullable(),
  reusedAsset: z.string().nullable(),
}) satisfies z.ZodType<TaskRecord>

/** A row of the queue's list. */
export const openTaskRow = z.object({
  uuid: z.string(),
  jobId: z.string(),
  engine: engineId,
  state: taskState,
  ordinal: z.number(),
  place: z.number(),
})
/** What the queue needs to know of a task before it looks at it. */
export type OpenTask = z.output<typeof openTaskRow>

/** A row of an earlier result. */
export const madeRow = z.object({ assetId: z.string(), params: json(object) })
/** A result that is in the library, and what it was asked for with. */
export type Made = z.output<typeof madeRow>

/** A row of words that were written earlier. */
export const answeredRow = z.object({ results: json(z.array(taskResult)) })

/** As SQL: the states in which a task still goes on. */
export const OPEN = openStates.map((state) => `'${state}'`).join(', ')

/** Columns by the names of `taskRow`. */
export const TASK_COLUMNS = `t.uuid, t.job_id AS jobId, j.operation, COALESCE(t.engine, j.engine) AS engine, t.ordinal,
  t.state, t.params, t.request, t.replayable, t.conflicted, t.tries, t.submitted_at AS submittedAt,
  t.finished_at AS finishedAt, t.results, t.failure, t.cost_micros AS costMicros, t.upper_micros AS upper,
  t.quantities, t.reused_asset AS reusedAsset`
export const TASK_FROM = 'FROM tasks t JOIN jobs j ON j.id = t.job_id'

/**
 * A parameter of a statement that is run often: where a partial index might do, SQLite plans a statement anew for each
 * value of a bare one, which costs ten times as much as a lookup.
 */
export const GIVEN = '(SELECT ?)'

/** A column for everything that changes. */
export const columnOf: Record<keyof TaskChange, string> = {
  state: 'state',
  conflicted: 'conflicted',
  tries: 'tries',
  submittedAt: 'submitted_at',
  finishedAt: 'finished_at',
  results: 'results',
  failure: 'failure',
  costMicros: 'cost_micros',
  engine: 'engine',
  reusedAsset: 'reused_asset',
}

/** A value as SQLite keeps it. */
export const toSql = (value: unknown): unknown => {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
