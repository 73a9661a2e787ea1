import { type CapScope, type Owner, scopesOf, type Shortfall } from '#shared/model/money.ts'
import { findOperation } from '#shared/operations/index.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { Moment, Payer, Total } from '#main/library/ledger.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import type { Ports } from './ports.ts'

/** Only the service takes money: a demo and one's own machine are never held up by a limit. */
const costsMoney = (task: Pick<TaskRecord, 'engine'>): boolean => task.engine === 'runware'

const modelOf = (task: TaskRecord): string => String(task.params['model'])

/**
 * The money side of every task. Called inside the write that changes the task's state, so that a task is never sent
 * without its reservation and never at an end without its booking.
 */
export const createPurse = (
  { library, clock, balance }: Pick<Ports, 'library' | 'clock' | 'balance'>,
  charged: (model: string) => void,
) => {
  const { ledger, caps, flags } = library

  const now = (): Moment => {
    const at = clock.now()
    return { at, day: localDay(at) }
  }

  const totalOf = (scope: CapScope, id: string): Total =>
    scope === 'day'
      ? {
          spent: ledger.total({ scope, id: now().day }).spent,
          // What is held back now may be charged today, whenever it was asked for.
          reserved: ledger.totalOfAll().reserved,
        }
      : ledger.total({ scope, id })

  const limits = (scopes: readonly { scope: CapScope; id: string }[]) =>
    [{ scope: 'day' as const, id: '' }, ...scopes].flatMap(({ scope, id }) => {
      const cap = caps.get(scope, id)
      return cap === null ? [] : [{ scope, id, cap }]
    })

  /** Limits that this task falls under, with what is set for them. */
  const limitsOf = (jobId: string) => limits(ledger.scopesOfJob(jobId))

  const capShortfall = (jobId: string, needs: number): Shortfall | null => {
    for (const limit of limitsOf(jobId)) {
      const { spent, reserved } = totalOf(limit.scope, limit.id)
      if (spent + reserved + needs > limit.cap) {
        return { kind: 'cap', ...limit, spent, reserved, needs }
      }
    }
    return null
  }

  const balanceShortfall = (needs: number): Shortfall | null => {
    const known = balance.now()
    const { reserved } = ledger.totalOfAll()
    if (known === null || reserved + needs <= known) return null
    balance.ask()
    return { kind: 'balance', balance: known, reserved, needs }
  }

  /** Whether what nobody knows the price of waits until the user has said how much it may cost. */
  const wantsCeiling = (operation: string, limitsSet: readonly unknown[]): boolean =>
    limitsSet.length > 0 || findOperation(operation)?.dear === true

  const needsOf = (task: TaskRecord): number | null => task.upper ?? caps.ceiling(modelOf(task))

  /** Why this task, for which nothing is held back yet, may not be sent now; null when it may. */
  const shortfall = (task: TaskRecord): Shortfall | null => {
    if (!costsMoney(task)) return null
    const overrun = flags.overrun()
    if (overrun !== null) return { kind: 'overrun', ...overrun }
    const needs = needsOf(task)
    if (needs === null && wantsCeiling(task.operation, limitsOf(task.jobId)))
      return { kind: 'ceiling', model: modelOf(task) }
    return capShortfall(task.jobId, needs ?? 0) ?? balanceShortfall(needs ?? 0)
  }

  return {
    totalOf,
    /** Whether the user has to say first what the model may cost at most. */
    needsCeiling: (job: Owner & Pick<JobRecord, 'engine' | 'model' | 'operation'>): boolean =>
      costsMoney(job) &&
      wantsCeiling(job.operation, limits(scopesOf(job))) &&
      caps.ceiling(job.model) === null,
    /** Holds back the most the task may cost, or answers why it may not be sent. */
    claim: (task: TaskRecord): Shortfall | null => {
      if (ledger.of(task.uuid)?.state === 'reserved') return null
      const short = shortfall(task)
      if (short === null) ledger.reserve(task, needsOf(task) ?? 0, now())
      return short
    },
    /** Books what a finished task did cost; a service that does not say leaves a stated reason. */
    settle: (task: TaskRecord, micros: number | null): void => {
      if (micros === null) {
        ledger.release(task, 'cost-not-told', now())
        return
      }
      const overrun = ledger.settle(task, micros, now())
      charged(modelOf(task))
      if (overrun > 0 && costsMoney(task))
        flags.setOverrun({ taskUuid: task.uuid, micros: overrun })
    },
    /** Nothing was charged, for this reason. */
    release: (task: Payer, reason: string): void => ledger.release(task, reason, now()),
    /** Perhaps charged: what was held back stays so until it is cleared up. */
    dispute: (task: TaskRecord, reason: string): void => ledger.dispute(task, reason, now()),
  }
}
export type Purse = ReturnType<typeof createPurse>
