import { isFinal, type JobView } from '#shared/model/job.ts'
import type { createJobChanges } from './change-jobs.ts'
import type { coalesce } from './coalesce.ts'
import { jobView } from './job-views.ts'
import type { Ports } from './ports.ts'
import type { Queue } from './queue.ts'

/** The jobs that were written down, as they are looked at, and what holds them or clears them away. */
export const createJobList = (
  ports: Ports,
  {
    queue,
    changes,
    jobsChanged,
  }: {
    queue: Queue
    changes: Pick<ReturnType<typeof createJobChanges>, 'jobOf'>
    jobsChanged: Pick<ReturnType<typeof coalesce>, 'add' | 'addAll'>
  },
) => {
  const { library } = ports
  return {
    jobs: (limit: number): JobView[] =>
      library.jobs.newest(limit).map((job) => jobView({ ports, queue }, job)),
    /** What was asked for somebody of these, oldest first. */
    jobsFor: (destinations: readonly string[]): JobView[] =>
      library.jobs.meantFor(destinations).map((job) => jobView({ ports, queue }, job)),
    /** Open tasks that are not among those of these jobs. */
    tasksBeyond: (jobs: readonly JobView[]): number =>
      library.tasks.openCount() -
      jobs.flatMap(({ tasks }) => tasks).filter(({ state }) => !isFinal(state)).length,
    queuePaused: library.flags.queuePaused,
    pauseJob: async (id: string, paused: boolean): Promise<void> => {
      changes.jobOf(id)
      await library.write(() => library.jobs.pause(id, paused))
      jobsChanged.add(id)
      queue.pump()
    },
    pauseQueue: async (paused: boolean): Promise<void> => {
      await library.write(() => library.flags.pauseQueue(paused))
      jobsChanged.addAll(library.tasks.openJobs())
      queue.pump()
    },
    clearJobs: async (): Promise<void> => {
      await library.write(library.jobs.clear)
      ports.emit('jobs.changed', { ids: [] })
    },
  }
}
