import { type JobView, isFinal } from '#shared/model/job.ts'
import { on, request } from './request.ts'

const isOver = (job: JobView): boolean => job.tasks.every((task) => isFinal(task.state))

/** Waits until nothing of a job is left to do; null when it is gone from the list. */
export const waitForJob = (id: string): Promise<JobView | null> =>
  new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const { jobs } = await request('jobs.list', { limit: 100 })
      const job = jobs.find((each) => each.id === id) ?? null
      if (job && !isOver(job)) return
      stop()
      resolve(job)
    }
    const fail = (error: unknown): void => {
      stop()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    const stop = on('jobs.changed', ({ ids }) => {
      if (ids.includes(id)) look().catch(fail)
    })
    look().catch(fail)
  })
