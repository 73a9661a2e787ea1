import { z } from 'zod'
import { jobView } from '#shared/model/job.ts'
import { priceRange } from '#shared/model/money.ts'

const nothing = z.object({})
const jobId = z.object({ id: z.uuid() })

export const offlineWork = z.object({
  jobs: z.int(),
  tasks: z.int(),
  price: priceRange,
  /** The network is back: it can be sent. */
  online: z.boolean(),
})
export type OfflineWork = z.infer<typeof offlineWork>

/** What can be asked of jobs and their queue. */
export const jobRoutes = {
  'jobs.list': {
    summary:
      'Jobs under way, those that wait at the front of the queue, and the newest finished ones, newest first.',
    input: z.object({ limit: z.int().min(1).max(500).default(100) }),
    output: z.object({
      jobs: z.array(jobView),
      /** Open tasks of jobs that are not listed. */
      beyond: z.int(),
      queuePaused: z.boolean(),
      /** Work asked for without a network, which waits for one answer. */
      offline: offlineWork.nullable(),
      /** Waiting tasks that the user's own server could make while the service is down. */
      fallbackOffer: z.int(),
    }),
  },
  'jobs.cancel': {
    summary: 'Takes back what was not sent yet; what was sent is finished and kept.',
    input: jobId.extend({
      /** This one alone; without it, all of them. */
      task: z.uuid().optional(),
    }),
    output: z.object({ cancelled: z.int(), alreadySent: z.int() }),
  },
  'jobs.retry': {
    summary:
      'Fetches paid results again, looks again for unknown outcomes, and asks anew for what failed.',
    input: z.object({
      id: z.uuid(),
      /** Ask anew for unknown outcomes too, which may be paid for a second time. */
      anew: z.boolean().default(false),
      /** Draw other seeds; refused tasks are asked for again only so. */
      newSeed: z.boolean().default(false),
    }),
    output: z.object({ job: jobView }),
  },
  'jobs.pause': {
    summary: 'Holds back or lets go the unsent tasks of a job.',
    input: z.object({ id: z.uuid(), paused: z.boolean() }),
    output: nothing,
  },
  'jobs.edit': {
    summary: 'Lets a job that was not sent yet ask for something else, in the same place.',
    input: z.object({ id: z.uuid(), params: z.record(z.string(), z.unknown()) }),
    output: z.object({ job: jobView }),
  },
  'jobs.move': {
    summary: 'Puts a job before another one in the queue, or behind all with null.',
    input: z.object({ id: z.uuid(), before: z.uuid().nullable() }),
    output: nothing,
  },
  'queue.useFallback': {
    summary: 'Hands waiting tasks to the user’s own server.',
    input: nothing,
    output: z.object({ tasks: z.int() }),
  },
  'queue.sendOffline': {
    summary: 'Agrees to send what was asked for without a network.',
    input: nothing,
    output: nothing,
  },
  'jobs.clear': {
    summary: 'Removes finished jobs from the list; results stay.',
    input: nothing,
    output: nothing,
  },
  'queue.pause': {
    summary: 'Holds back or lets go everything unsent.',
    input: z.object({ paused: z.boolean() }),
    output: nothing,
  },
} as const
