import { z } from 'zod'
import { engineId } from './engine.ts'
import { microDollars, shortfall } from './money.ts'

/** Where a task is. `unknown`: perhaps accepted and charged, and nobody can tell; the user decides. */
export const taskState = z.enum([
  'queued',
  'submitting',
  'running',
  'recovering',
  'downloading',
  'done',
  'failed',
  'refused',
  'cancelled',
  'unknown',
])
export type TaskState = z.infer<typeof taskState>

/** States in which a task still goes on by itself; nothing but the user leaves the others. */
export const openStates: readonly TaskState[] = [
  'queued',
  'submitting',
  'running',
  'recovering',
  'downloading',
]

export const isFinal = (state: TaskState): boolean => !openStates.includes(state)

/** Why a task that could go on does not. */
export const taskWait = z.enum([
  'paused',
  'for-wording',
  'for-step',
  'for-answer',
  'for-network',
  'for-service',
  'for-key',
  'for-balance',
  'for-budget',
  'for-ceiling',
  'for-overrun',
  'for-disk',
])
export type TaskWait = z.infer<typeof taskWait>

/** A failure as data: a code of the closed list and what its sentence needs. */
export const failureData = z.object({
  code: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type FailureData = z.infer<typeof failureData>

/** One entry of the service's request array, as the window sees it. */
export const taskView = z.object({
  uuid: z.uuid(),
  ordinal: z.int(),
  /** Who answers it. */
  engine: engineId,
  state: taskState,
  wait: taskWait.nullable(),
  /** Why there is no money for it now. */
  short: shortfall.nullable(),
  /** 0–1 where the engine reports it. */
  progress: z.number().nullable(),
  /** Where on its way it is, in the words of its operation. */
  stage: z.string().nullable(),
  /** When it was sent and when it ended, in milliseconds since 1970. */
  submittedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  costMicros: microDollars.nullable(),
  assetId: z.string().nullable(),
  texts: z.array(z.string()),
  failure: failureData.nullable(),
  /** A result is paid for and can be fetched again without paying. */
  canDownloadAgain: z.boolean(),
})
export type TaskView = z.infer<typeof taskView>

export const jobState = z.enum([
  'waiting',
  'running',
  'done',
  'partly-done',
  'failed',
  'cancelled',
  'unknown',
])
export type JobState = z.infer<typeof jobState>

/** One operation asked for once. */
export const jobView = z.object({
  id: z.uuid(),
  operation: z.string(),
  params: z.record(z.string(), z.unknown()),
  engine: engineId,
  /** What the user typed, for the row's name. */
  title: z.string(),
  model: z.string(),
  createdAt: z.number(),
  /** Where it stands in the queue; the least is sent first. */
  place: z.number(),
  paused: z.boolean(),
  /** The job whose prompt this one rewords, before that is sent. */
  helps: z.uuid().nullable(),
  /** For whom its results are meant, where somebody waits for them: a generation of a canvas. */
  destination: z.uuid().nullable(),
  /** Taken off the queue's list; what it made is shown all the same. */
  cleared: z.boolean(),
  state: jobState,
  tasks: z.array(taskView),
})
export type JobView = z.infer<typeof jobView>

const someAre = (tasks: readonly { state: TaskState }[], ...states: TaskState[]): boolean =>
  tasks.some((task) => states.includes(task.state))

/** A job's state is never stored: it follows from its tasks. */
export const deriveJobState = (tasks: readonly { state: TaskState }[]): JobState => {
  if (someAre(tasks, 'submitting', 'running', 'recovering', 'downloading')) return 'running'
  if (someAre(tasks, 'queued')) return someAre(tasks, 'done') ? 'running' : 'waiting'
  if (tasks.every((task) => task.state === 'done')) return 'done'
  if (someAre(tasks, 'done')) return 'partly-done'
  if (someAre(tasks, 'unknown')) return 'unknown'
  return someAre(tasks, 'failed', 'refused') ? 'failed' : 'cancelled'
}
