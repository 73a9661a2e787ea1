import { jobFigures } from '#renderer/parts/job-figures.ts'
import { createWords as words } from '#renderer/words/create.ts'
import { seconds } from '#renderer/words/time.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { Makes } from '#shared/operations/operation.ts'
import type { JobView, TaskView } from '#shared/model/job.ts'

const secondsOf = ({ submittedAt, finishedAt }: TaskView): number | null =>
  submittedAt === null || finishedAt === null ? null : (finishedAt - submittedAt) / 1000

/** How many there are: `4`, or `3 of 4` while some are missing. */
const countOf = (tasks: readonly TaskView[]): string => {
  const done = tasks.filter((task) => task.state === 'done').length
  return done === tasks.length ? String(done) : `${done} ${words.of} ${tasks.length}`
}

/** A row’s quiet figures: model, count, seconds, cost. */
export const rowFacts = (job: JobView, model: Model | undefined): string[] => [
  (model?.name ?? job.model).replaceAll(/[[\]]/g, ''),
  countOf(job.tasks),
  ...jobFigures(job),
]

/** How long a finished picture took: `1.3 s`. */
export const taskSeconds = (task: TaskView): string | null => {
  const took = secondsOf(task)
  return took === null ? null : seconds(took)
}

/** The shape of what has none of its own, or whose shape is known only when it is there. */
const usualRatio: Partial<Record<Makes, number>> = { audio: 1.6, video: 16 / 9, words: 1.6 }

/** Width divided by height of a job’s pictures. */
export const ratioOfJob = ({ operation, params }: JobView): number => {
  const [width, height] = [Number(params['width']), Number(params['height'])]
  if (width > 0 && height > 0) return width / height
  return usualRatio[findOperation(operation)?.makes ?? 'image'] ?? 1
}
