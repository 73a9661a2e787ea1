import type { CapStanding } from '#shared/contract/money-routes.ts'
import type { JobView } from '#shared/model/job.ts'
import type { CapScope, Shortfall } from '#shared/model/money.ts'
import { groupBy } from '#shared/std/group-by.ts'

/** Work that waits for room under a limit, in micro-dollars. */
export interface CapWait {
  scope: CapScope
  id: string
  cap: number
  /** What may still be spent. */
  left: number
  needs: number
  jobs: number
  /** A higher, round limit under which all of it fits. */
  raiseTo: number
}

/** Work that waits until the user says what a model may cost at most. */
export interface CeilingWait {
  model: string
  jobs: number
}

/** Work that waits for money on the account. */
export interface BalanceWait {
  balance: number
  needs: number
  jobs: number
}

/** The next round amount at or above this one: 1.03 → 1.50, 5.09 → 6, 12.30 → 15. */
export const roundUp = (micros: number): number => {
  const size = Math.max(Math.floor(Math.log10(Math.max(micros, 1))), 4)
  const unit = 10 ** size
  const step = micros < 2 * unit ? unit / 2 : unit
  return Math.ceil(micros / step) * step
}

interface Waiting<Kind extends Shortfall['kind']> {
  jobId: string
  short: Extract<Shortfall, { kind: Kind }>
}

const waitingFor = <Kind extends Shortfall['kind']>(
  jobs: readonly JobView[],
  kind: Kind,
): Waiting<Kind>[] =>
  jobs.flatMap((job) =>
    job.tasks.flatMap(({ state, short }) =>
      state === 'queued' && short?.kind === kind
        ? [{ jobId: job.id, short: short as Waiting<Kind>['short'] }]
        : [],
    ),
  )

const jobsOf = (waiting: readonly { jobId: string }[]): number =>
  new Set(waiting.map(({ jobId }) => jobId)).size

/** The limits that work waits for, each as it stands now. */
export const capWaits = (jobs: readonly JobView[], caps: readonly CapStanding[]): CapWait[] => {
  const limits = groupBy(waitingFor(jobs, 'cap'), ({ short }) => `${short.scope} ${short.id}`)
  return [...limits.values()].flatMap((waiting) => {
    const [first] = waiting
    if (first === undefined) return []
    const { scope, id } = first.short
    const standing = caps.find((cap) => cap.scope === scope && cap.id === id)
    const { spent, reserved } = standing ?? first.short
    const cap = standing?.cap ?? first.short.cap
    const needs = waiting.reduce((sum, { short }) => sum + short.needs, 0)
    const whole = spent + reserved + needs
    const left = Math.max(cap - spent - reserved, 0)
    return [
      {
        scope,
        id,
        cap,
        left,
        needs,
        jobs: jobsOf(waiting),
        raiseTo: roundUp(Math.max(whole, cap + 1)),
      },
    ]
  })
}

/** The models whose price nobody knows and work waits for. */
export const ceilingWaits = (jobs: readonly JobView[]): CeilingWait[] =>
  [...groupBy(waitingFor(jobs, 'ceiling'), ({ short }) => short.model)].map(([model, waiting]) => ({
    model,
    jobs: jobsOf(waiting),
  }))

/** What waits for the account to be topped up; null when nothing does. */
export const balanceWait = (jobs: readonly JobView[]): BalanceWait | null => {
  const waiting = waitingFor(jobs, 'balance')
  const [first] = waiting
  if (first === undefined) return null
  const needs = waiting.reduce((sum, { short }) => sum + short.needs, 0)
  return { balance: first.short.balance, needs, jobs: jobsOf(waiting) }
}
