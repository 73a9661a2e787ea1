import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import { taskStateWords, taskWaitWords } from '#renderer/words/tasks.ts'
import { isFinal, type TaskView } from '#shared/model/job.ts'

/** What is known of a result that is not there yet. */
export interface OnItsWay {
  /** Where it is, or why it waits. */
  label: string
  /** Since it was sent; null: it was not. */
  seconds: number | null
  /** 0–1 where the service tells it; null: nobody knows. */
  share: number | null
  /** How many of those that were asked for with it are there, and how many there will be. */
  come: number
  of: number
}

const isLost = ({ state, assetId }: TaskView): boolean =>
  isFinal(state) && state !== 'unknown' && assetId === null

/** Nothing but what is known, at a moment in milliseconds since 1970. */
export const onItsWay = ({ task, job }: Candidate, now: number): OnItsWay => {
  const { state, wait, submittedAt, progress } = task
  const alive = job.tasks.filter((each) => !isLost(each))
  return {
    label: wait === null ? taskStateWords[state] : taskWaitWords[wait],
    seconds: submittedAt === null ? null : Math.max(0, (now - submittedAt) / 1000),
    share: progress,
    come: alive.filter(({ assetId }) => assetId !== null).length,
    of: alive.length,
  }
}
