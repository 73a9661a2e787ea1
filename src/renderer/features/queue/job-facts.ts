import {
  type FailureData,
  type JobView,
  type TaskState,
  type TaskView,
  type TaskWait,
  isFinal,
} from '#shared/model/job.ts'
import { findOperation } from '#shared/operations/index.ts'
import { lostIn } from '#shared/operations/mentions.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'

/** How far a task under way is: as it says itself, else by the stages it has behind it. */
const shareOf = (stages: readonly string[], { progress, stage }: TaskView): number =>
  progress ?? (stage === null ? 0 : (stages.indexOf(stage) + 1) / stages.length)

/** Done tasks and those under way, 0–1. */
export const progressOf = ({ tasks, operation }: JobView): number => {
  const stages = findOperation(operation)?.stages ?? []
  const share = (task: TaskView): number => (isFinal(task.state) ? 1 : shareOf(stages, task))
  return tasks.reduce((sum, task) => sum + share(task), 0) / Math.max(1, tasks.length)
}

/** What can be done with a job now. */
export interface Offers {
  canRetry: boolean
  /** Something paid can be fetched again for nothing. */
  canFetch: boolean
  /** Something may have been made and charged without an answer; asking anew may pay for it twice. */
  canAskAnew: boolean
  /** Something failed and is asked for again, at its price, whenever the job is. */
  hasFailed: boolean
  /** Something failed or was refused; another seed may help. */
  canDrawAgain: boolean
  /** Nothing was sent, so what it asks for can still be changed. */
  canEdit: boolean
  canPause: boolean
  canCancel: boolean
}

export const offers = ({ tasks, operation }: JobView): Offers => {
  const has = (state: TaskState): boolean => tasks.some((task) => task.state === state)
  const unsent = has('queued')
  return {
    canRetry: has('failed') || has('unknown'),
    canAskAnew: has('unknown'),
    hasFailed: has('failed'),
    canFetch: tasks.some((task) => task.canDownloadAgain),
    canDrawAgain: operation === textToImage.id && (has('failed') || has('refused')),
    canEdit: operation === textToImage.id && tasks.every((task) => task.state === 'queued'),
    canPause: unsent,
    canCancel: unsent,
  }
}

type Note =
  | { kind: 'wait'; wait: TaskWait }
  | { kind: 'failure'; failure: FailureData }
  /** The new wording does not call this, so it was not used. */
  | { kind: 'lost'; lost: readonly string[] }

const lostBy = ({ helps, params, tasks }: JobView): readonly string[] => {
  const texts = tasks.flatMap((task) => task.texts)
  const lost = texts.map((text) => lostIn(String(params['prompt']), text))
  return helps === null ? [] : (lost.find((each) => each.length > 0) ?? [])
}

/** Why something failed, else why it waits, else why it was of no use. What nobody knows is told on its own. */
export const jobNote = (job: JobView): Note | null => {
  const { tasks } = job
  const failure = tasks.find((task) => task.state !== 'unknown' && task.failure)?.failure
  if (failure) return { kind: 'failure', failure }
  const wait = tasks.find((task) => task.wait !== null && !isFinal(task.state))?.wait
  if (wait) return { kind: 'wait', wait }
  const lost = lostBy(job)
  return lost.length > 0 ? { kind: 'lost', lost } : null
}
