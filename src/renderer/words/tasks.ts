import type { JobState, TaskState, TaskWait } from '#shared/model/job.ts'

/** Where a task is, as a short label. */
export const taskStateWords: Record<TaskState, string> = {
  queued: 'Waiting',
  submitting: 'Sending',
  running: 'Working',
  recovering: 'Looking for the result',
  downloading: 'Downloading',
  done: 'Done',
  failed: 'Failed',
  refused: 'Refused',
  cancelled: 'Cancelled',
  unknown: 'Outcome unknown',
}

/** Why a task waits, as a sentence without its full stop. */
export const taskWaitWords: Record<TaskWait, string> = {
  paused: 'Paused by you',
  'for-wording': 'Waiting for better words',
  'for-step': 'Waiting for the step before',
  'for-answer': 'Asked for while offline; waiting for your word',
  'for-network': 'Waiting for a network; goes on by itself',
  'for-service': 'The service is busy; goes on by itself',
  'for-key': 'Waiting for an API key',
  'for-balance': 'Waiting for balance on your account',
  'for-budget': 'Waiting for room under a limit',
  'for-ceiling': 'Waiting to know what it may cost at most',
  'for-overrun': 'Waiting because a task cost more than expected',
  'for-disk': 'Waiting for free disk space',
}

/** A whole job, as a short label. */
export const jobStateWords: Record<JobState, string> = {
  waiting: 'Waiting',
  running: 'Working',
  done: 'Done',
  'partly-done': 'Partly done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  unknown: 'Outcome unknown',
}
