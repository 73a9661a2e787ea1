import type { SentTask } from '#shared/contract/engine.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Store } from './store.ts'

type Breach = (law: string) => void

interface Sums {
  reservations: number
  overran: number
}

const UPPER = 'SELECT COALESCE(upper_micros, 0) AS upper FROM tasks WHERE uuid = ?'
const upperOf = (store: Store, uuid: string): number =>
  (store.rows(UPPER, uuid) as { upper: number }[])[0]?.upper ?? 0

/** What must hold at the moment a request leaves for the service: its intent and its money are on disk. */
export const whenSent = (store: Store, { uuid }: SentTask, breach: Breach): void => {
  const { tasks, ledger } = store.tables
  if (tasks.stateOf(uuid) !== 'submitting') breach('nothing is sent before that is written down')
  const standing = ledger.of(uuid)
  if (standing?.state !== 'reserved' || standing.reserved < upperOf(store, uuid))
    breach('nothing is sent without its reservation')
}

const SUMS = `SELECT
  (SELECT count(*) FROM ledger WHERE kind = 'reserved') AS reservations,
  (SELECT COALESCE(sum(max(0, s.micros - r.micros)), 0) FROM ledger s JOIN ledger r
     ON r.task_uuid = s.task_uuid AND r.kind = 'reserved' AND r.micros > 0
     WHERE s.kind = 'settled') AS overran`

/** Looks at the limits after each commit that held money back. */
export const watchLimits = (store: Store, now: () => number, breach: Breach) => {
  const { ledger, caps } = store.tables
  let before: Sums = { reservations: 0, overran: 0 }
  let isStopped = false

  const capNow = (): number => caps.get('day', '') ?? Infinity
  let lastCap = Infinity

  const checkReservation = (overran: number): void => {
    if (isStopped) breach('an overrun stops sending until it was seen')
    // A limit may have been lowered in the very commit that held the money back.
    const cap = Math.max(lastCap, capNow())
    const { reserved } = ledger.totalOfAll()
    const { spent } = ledger.total({ scope: 'day', id: localDay(now()) })
    if (spent + reserved > cap + overran) breach('no limit is exceeded but by what overran')
  }

  return {
    look: (): void => {
      const sums = store.rows(SUMS)[0] as Sums
      if (sums.reservations > before.reservations) checkReservation(sums.overran)
      if (sums.overran > before.overran) isStopped = true
      before = sums
      lastCap = capNow()
    },
    seesOverrun: (): void => {
      isStopped = false
    },
  }
}
