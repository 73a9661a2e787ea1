import { type JobView, isFinal } from '#shared/model/job.ts'

/** The jobs of the queue's list: all but those that were cleared away. */
export const listedJobs = (jobs: readonly JobView[]): JobView[] =>
  jobs.filter((job) => !job.cleared)

/** How many tasks of the queue's list are still open. */
export const openTasks = (jobs: readonly JobView[]): number =>
  listedJobs(jobs)
    .flatMap((job) => job.tasks)
    .filter((task) => !isFinal(task.state)).length
