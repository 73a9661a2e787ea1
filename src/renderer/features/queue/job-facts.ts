import { type FailureData, type JobView, type TaskWait, isFinal } from '#shared/model/job.ts'

/** Done tasks and those under way, 0–1. */
export const progressOf = ({ tasks }: JobView): number =>
  tasks.reduce((sum, task) => sum + (isFinal(task.state) ? 1 : (task.progress ?? 0)), 0) /
  Math.max(1, tasks.length)

/** What can be done with a job now. */
export interface Offers {
  canRetry: boolean
  /** Something paid can be fetched again for nothing. */
  canFetch: boolean
  canPause: boolean
  canCancel: boolean
}

export const offers = ({ tasks }: JobView): Offers => {
  const unsent = tasks.some((task) => task.state === 'queued')
  return {
    canRetry: tasks.some((task) => task.state === 'failed' || task.state === 'unknown'),
    canFetch: tasks.some((task) => task.canDownloadAgain),
    canPause: unsent,
    canCancel: unsent,
  }
}

type Note = { kind: 'wait'; wait: TaskWait } | { kind: 'failure'; failure: FailureData }

/** The one thing worth saying about a job: why something failed, else why it waits. */
export const jobNote = ({ tasks }: JobView): Note | null => {
  const failure = tasks.find((task) => task.failure)?.failure
  if (failure) return { kind: 'failure', failure }
  const wait = tasks.find((task) => task.wait !== null && !isFinal(task.state))?.wait
  return wait ? { kind: 'wait', wait } : null
}
