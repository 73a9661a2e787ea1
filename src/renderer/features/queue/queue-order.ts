import { type JobView, isFinal } from '#shared/model/job.ts'

const isOver = (job: JobView): boolean => job.tasks.every((task) => isFinal(task.state))

/** Nothing of it was sent, so it can still be moved and changed. */
export const isUnsent = (job: JobView): boolean =>
  job.tasks.length > 0 && job.tasks.every((task) => task.state === 'queued')

/** What goes on first, in the order it is sent; then what is over, the newest first. */
export const inQueueOrder = (jobs: readonly JobView[]): JobView[] => {
  const open = jobs.filter((job) => !isOver(job))
  const over = jobs.filter(isOver)
  return [
    ...open.toSorted((one, other) => one.place - other.place),
    ...over.toSorted((one, other) => other.createdAt - one.createdAt),
  ]
}

/** Where a move puts a job: before the one named, or behind all with null. */
export interface Move {
  id: string
  before: string | null
}

/** One place towards the head or the end of what can be moved; null where there is no such place. */
export const step = (jobs: readonly JobView[], id: string, by: 1 | -1): Move | null => {
  const unsent = inQueueOrder(jobs).filter(isUnsent)
  const at = unsent.findIndex((job) => job.id === id)
  const other = unsent[at + by]
  if (at === -1 || other === undefined) return null
  if (by === -1) return { id, before: other.id }
  return { id, before: unsent[at + 2]?.id ?? null }
}

/** What dropping a job on the upper or lower half of another one means. */
export const drop = (
  jobs: readonly JobView[],
  { id, on, below }: { id: string; on: string; below: boolean },
): Move | null => {
  if (id === on) return null
  if (!below) return { id, before: on }
  const unsent = inQueueOrder(jobs).filter((job) => isUnsent(job) && job.id !== id)
  const at = unsent.findIndex((job) => job.id === on)
  return { id, before: unsent[at + 1]?.id ?? null }
}
