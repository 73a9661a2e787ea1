import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type JobHandlers = Pick<
  Handlers,
  | 'operations.estimate'
  | 'operations.run'
  | 'jobs.list'
  | 'jobs.cancel'
  | 'jobs.retry'
  | 'jobs.pause'
  | 'jobs.clear'
  | 'queue.pause'
>

export const jobHandlers = ({ studio }: HandlerContext): JobHandlers => ({
  'operations.estimate': studio.estimate,
  'operations.run': async (asked) => ({ job: await studio.run(asked) }),
  'jobs.list': ({ limit }) => ({ jobs: studio.jobs(limit), queuePaused: studio.queuePaused() }),
  'jobs.cancel': ({ id }) => studio.cancel(id),
  'jobs.retry': async ({ id, anew }) => ({ job: await studio.retry(id, anew) }),
  'jobs.pause': async ({ id, paused }) => {
    await studio.pauseJob(id, paused)
    return {}
  },
  'jobs.clear': async () => {
    await studio.clearJobs()
    return {}
  },
  'queue.pause': async ({ paused }) => {
    await studio.pauseQueue(paused)
    return {}
  },
})
