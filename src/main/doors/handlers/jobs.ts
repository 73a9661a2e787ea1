import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type JobHandlers = Pick<
  Handlers,
  | 'operations.estimate'
  | 'operations.earlier'
  | 'operations.run'
  | 'operations.ask'
  | 'jobs.list'
  | 'jobs.cancel'
  | 'jobs.retry'
  | 'jobs.pause'
  | 'jobs.edit'
  | 'jobs.move'
  | 'queue.useFallback'
  | 'fallback.check'
  | 'queue.sendOffline'
  | 'jobs.clear'
  | 'queue.pause'
>

export const jobHandlers = ({ studio, checkFallback }: HandlerContext): JobHandlers => ({
  'operations.estimate': studio.estimate,
  'operations.earlier': studio.earlier,
  'operations.run': async (asked) => ({ job: await studio.run(asked) }),
  'operations.ask': async (asked) => ({ answer: await studio.ask(asked) }),
  'jobs.list': ({ limit }) => {
    const jobs = studio.jobs(limit)
    return {
      jobs,
      beyond: studio.tasksBeyond(jobs),
      queuePaused: studio.queuePaused(),
      offline: studio.offlineWork(),
      fallbackOffer: studio.fallbackOffer(),
    }
  },
  'jobs.cancel': ({ id, task }) => studio.cancel(id, task),
  'jobs.retry': async ({ id, ...how }) => ({ job: await studio.retry(id, how) }),
  'jobs.pause': async ({ id, paused }) => {
    await studio.pauseJob(id, paused)
    return {}
  },
  'jobs.edit': async ({ id, params }) => ({ job: await studio.edit(id, params) }),
  'jobs.move': async ({ id, before }) => {
    await studio.move(id, before)
    return {}
  },
  'queue.useFallback': async () => ({ tasks: await studio.useFallback() }),
  'fallback.check': ({ address }) => checkFallback(address),
  'queue.sendOffline': async () => {
    await studio.sendOfflineWork()
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
