import type { Account } from '#shared/model/account.ts'
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
  let callOff: (() => void) | null = null

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
      const wait = Math.max(0, askedAt + ASK_EVERY - options.clock.now())
      callOff ??= options.clock.after(wait, () => {
        callOff = null
        askedAt = options.clock.now()
        // Work that waits asks again when it is looked at; a question that failed counts as a look, too.
        options.account().then(hear, options.changed)
      })
    },
    /** Another account may be in use. */
    forget: (): void => {
      heard = null
      askedAt = Number.NEGATIVE_INFINITY
    },
    dispose: (): void => callOff?.(),
  }
}
export type Balance = ReturnType<typeof createBalance>
