import type { Generation } from '#shared/model/canvas-document.ts'
import { isFinal, type JobView, type TaskView } from '#shared/model/job.ts'

/** A result of the canvas that is there or on its way. */
export interface Candidate {
  /** Of its task: stays the same from being queued to being there. */
  id: string
  generation: Generation
  job: JobView
  task: TaskView
  /** The picture, once it is there. */
  assetId: string | null
}

/** What a result cost, in millionths of a dollar; null while that is not told. Only the service takes money. */
export const paidFor = ({ engine, costMicros }: TaskView): number | null =>
  engine === 'runware' ? costMicros : 0

const isGone = ({ task, generation: { discarded, accepted } }: Candidate): boolean =>
  (isFinal(task.state) && task.assetId === null && task.state !== 'unknown') ||
  discarded.includes(task.uuid) ||
  (task.assetId !== null && (discarded.includes(task.assetId) || accepted.includes(task.assetId)))

const isShown = ({ tasks }: Generation, { uuid }: TaskView): boolean =>
  tasks === null || tasks.includes(uuid)

/** What the user can choose among: everything sent from the canvas that was neither taken, put aside nor lost. */
export const candidatesOf = (
  generations: readonly Generation[],
  jobs: readonly JobView[],
): Candidate[] =>
  generations
    .filter(({ ended }) => !ended)
    .flatMap((generation) =>
      jobs
        .filter(({ destination }) => destination === generation.id)
        .flatMap((job) =>
          job.tasks
            .filter((task) => isShown(generation, task))
            .map((task) => ({ id: task.uuid, generation, job, task, assetId: task.assetId })),
        ),
    )
    .filter((candidate) => !isGone(candidate))

/** Those that are not there yet. */
export const runningOf = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ assetId }) => assetId === null)

/** What was paid so far for all that was asked for together with these results, in millionths of a dollar. */
export const spentOn = (candidates: readonly Candidate[]): number => {
  const jobs = new Map(candidates.map(({ job }) => [job.id, job]))
  const tasks = [...jobs.values()].flatMap((job) => job.tasks)
  return tasks.reduce((sum, task) => sum + (paidFor(task) ?? 0), 0)
}

/** The result beside the one on view, round and round; null: there is none. */
export const besideOf = (
  candidates: readonly Candidate[],
  shown: string | null,
  by: 1 | -1,
): string | null => {
  const at = candidates.findIndex(({ id }) => id === shown)
  return candidates[(at + by + candidates.length) % candidates.length]?.id ?? null
}

/** What is on view once a result has gone: the next one, or the one before where it was the last; null: none is left. */
export const nextOf = (candidates: readonly Candidate[], gone: string): string | null => {
  const at = candidates.findIndex(({ id }) => id === gone)
  return (candidates[at + 1] ?? candidates[at - 1])?.id ?? null
}

/** Seconds from being sent to being there; null until then. */
export const secondsOf = ({ submittedAt, finishedAt }: TaskView): number | null =>
  submittedAt === null || finishedAt === null ? null : (finishedAt - submittedAt) / 1000
