import type { Account } from '#shared/contract/routes.ts'
import type { Clock } from './ports.ts'

/** The account is asked at most this often when work waits for balance. */
const ASK_EVERY = 60_000

/** What the service's account holds, as far as that is known without asking at every step. */
export const createBalance = (options: {
  clock: Clock
  /** Asks the service. */
  account: () => Promise<Account>
  /** All that was charged so far. */
  spent: () => number
  /** The balance was heard anew. */
  changed: () => void
}) => {
  let heard: { micros: number; spent: number } | null = null
  let askedAt = Number.NEGATIVE_INFINITY

  const hear = (account: Account): Account => {
    const { balanceMicros } = account
    heard = balanceMicros === null ? null : { micros: balanceMicros, spent: options.spent() }
    options.changed()
    return account
  }

  return {
    hear,
    /** The balance when it was last heard, less what was charged since; null before that. */
    now: (): number | null =>
      heard === null ? null : heard.micros - (options.spent() - heard.spent),
    /** There is too little of it: perhaps the user has topped it up in the meantime. */
    ask: (): void => {
      if (options.clock.now() - askedAt < ASK_EVERY) return
      askedAt = options.clock.now()
      options.account().then(hear, () => undefined)
    },
    /** Another account may be in use. */
    forget: (): void => {
      heard = null
      askedAt = Number.NEGATIVE_INFINITY
    },
  }
}
export type Balance = ReturnType<typeof createBalance>
