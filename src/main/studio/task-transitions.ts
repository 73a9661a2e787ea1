import type { TaskState } from '#shared/model/job.ts'

/**
 * Where a task may go from where it is. `recovering` asks the engine about a task whose sending is in doubt; only
 * it may lead back to `submitting`, under the same UUID. Back to `queued` goes what was not accepted, and at a new
 * start what a forgetful engine had under way.
 */
const transitions: Record<TaskState, readonly TaskState[]> = {
  // Straight to done: an earlier result is used instead of asking again.
  queued: ['submitting', 'cancelled', 'done'],
  submitting: ['queued', 'running', 'recovering', 'downloading', 'done', 'failed', 'refused'],
  running: ['queued', 'downloading', 'done', 'failed', 'refused', 'unknown'],
  recovering: [
    'queued',
    'submitting',
    'running',
    'downloading',
    'done',
    'failed',
    'refused',
    'unknown',
  ],
  downloading: ['queued', 'done', 'failed'],
  done: [],
  failed: ['downloading'],
  refused: [],
  cancelled: [],
  unknown: ['recovering'],
}

/** Whether a task may go from one state to another; staying is always allowed. */
export const mayBecome = (from: TaskState, to: TaskState): boolean =>
  from === to || transitions[from].includes(to)
