import { type PriceRange, sumPrices } from '#shared/model/money.ts'
import type { OfflineWork } from '#shared/contract/job-routes.ts'
import { isFinal } from '#shared/model/job.ts'
import type { Ports } from './ports.ts'
import type { Prices } from './price-request.ts'
import type { Queue } from './queue.ts'
import { readRequest } from './request.ts'
import { givesWords } from './waits.ts'

/** While work waits for an answer, somebody has to notice that the network is back. */
const LOOK_EVERY = 15_000

/** Work that was asked for while there was no network: it is sent after one question with the total. */
export const createOfflineWork = (
  ports: Ports,
  { queue, prices }: { queue: Queue; prices: Prices },
) => {
  const { library, clock } = ports
  let callOff: (() => void) | null = null

  const isOffline = (): boolean => queue.laneState('runware').lane === 'no-network'

  const watch = (): void => {
    if (callOff !== null || library.jobs.unanswered().length === 0) return
    callOff = clock.after(LOOK_EVERY, () => {
      callOff = null
      if (isOffline()) queue.knock('runware')
      watch()
    })
  }

  const isStep = (waitsFor: string): boolean => {
    const before = library.jobs.get(waitsFor)
    return before !== null && !givesWords(before)
  }

  const priceOf = (id: string): PriceRange => {
    const job = library.jobs.get(id)
    if (job === null) return { source: 'free' }
    // What it is done to is not there yet.
    if (job.waitsFor !== null && isStep(job.waitsFor)) return { source: 'unknown' }
    return prices.estimate([readRequest(ports.catalogue(), job)]).price
  }

  const openTasks = (id: string): number =>
    library.tasks.ofJob(id).filter(({ state }) => !isFinal(state)).length

  return {
    watch,
    /** Whether a job asked for now is one to ask about later. */
    isAskedOffline: (): boolean => isOffline() && ports.currentEngine() === 'runware',
    /** What waits for the user's answer; null when nothing does. */
    work: (): OfflineWork | null => {
      const ids = library.jobs.unanswered().filter((id) => openTasks(id) > 0)
      if (ids.length === 0) return null
      return {
        jobs: ids.length,
        tasks: ids.reduce((sum, id) => sum + openTasks(id), 0),
        price: sumPrices(ids.map(priceOf)),
        online: !isOffline(),
      }
    },
    /** The user agreed: everything is sent, in order. */
    send: async (): Promise<void> => {
      await library.write(library.jobs.answer)
      queue.retryLanes()
    },
    dispose: (): void => callOff?.(),
  }
}
