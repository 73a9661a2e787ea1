import { localDay } from '#shared/std/local-day.ts'
import type { Clock } from './ports.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The first look, in milliseconds: neither the start nor the first work waits for it. */
const FIRST_LOOK = 2 * MINUTE

/** Reads the service's list of models and prices anew, once a day, while work goes to the service. */
export const createFreshPrices = (options: {
  clock: Clock
  /** The day of the list that is used, such as `2026-10-07`. */
  asOf: () => string
  /** Work goes to the service, so that it may be asked. */
  mayAsk: () => boolean
  refresh: () => Promise<unknown>
}) => {
  const { clock, asOf, mayAsk, refresh } = options
  let callOff = (): void => undefined

  const look = async (): Promise<void> => {
    if (!mayAsk() || asOf() === localDay(clock.now())) return
    // Without a network the list stays as it is; nobody waits for it.
    await refresh().catch(() => undefined)
  }
  const lookIn = (wait: number): void => {
    callOff = clock.after(wait, () => {
      void look().then(() => lookIn(HOUR))
    })
  }
  return {
    start: (): void => lookIn(FIRST_LOOK),
    stop: (): void => callOff(),
  }
}
