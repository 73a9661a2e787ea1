import type { TaskState } from '#shared/model/job.ts'

/**
 * Where a task may go from where it is. `recovering` asks the engine about a task whose sending is in doubt; only
 * it may lead back to `submitting`, under the same UUID.
 */
const transitions: Record<TaskState, readonly TaskState[]> = {
  // Straight to done: an earlier result is used instead of asking again.
  queued: ['submitting', 'cancelled', 'done'],
  submitting: ['queued', 'running', 'recovering', 'downloading', 'done', 'failed', 'refused'],
  running: ['downloading', 'done', 'failed', 'refused', 'unknown'],
  recovering: ['submitting', 'running', 'downloading', 'done', 'failed', 'refused', 'unknown'],
  downloading: ['done', 'failed'],
  done: [],
  failed: ['downloading'],
  refused: [],
  cancelled: [],
  unknown: ['recovering'],
}

/** Whether a task may go from one state to another; staying is always allowed. */
export const mayBecome = (from: TaskState, to: TaskState): boolean =>
  from === to || transitions[from].includes(to)
