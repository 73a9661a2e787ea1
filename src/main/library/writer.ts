import type { Sqlite } from './database.ts'
import { sqliteFailure } from './sqlite-failure.ts'

interface Pending {
  run: () => unknown
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/** Runs a change to the database; resolves once it is on disk. */
export type Write = <Result>(change: () => Result) => Promise<Result>

/**
 * Changes asked for in one tick share a transaction, since each commit waits for the disk. One change that throws
 * is undone alone; a commit that fails rejects them all.
 */
export const createWriter = (database: Sqlite): Write => {
  let pending: Pending[] = []

  /** Within another transaction this is a savepoint of its own. */
  const whole = database.transaction((change: Pending): (() => void) => {
    const value = change.run()
    return () => change.resolve(value)
  })

  const runOne = (change: Pending): (() => void) => {
    try {
      return whole(change)
    } catch (error) {
      // A full disk has already undone the whole transaction, and with it the neighbours.
      if (!database.inTransaction) throw error
      return () => change.reject(sqliteFailure(error))
    }
  }

  const together = database.transaction((batch: readonly Pending[]) => batch.map(runOne))

  const flush = (): void => {
    const batch = pending
    pending = []
    const [first, ...others] = batch
    if (first === undefined) return
    try {
      const answers = others.length === 0 ? [whole.immediate(first)] : together.immediate(batch)
      for (const answer of answers) answer()
    } catch (error) {
      for (const change of batch) change.reject(sqliteFailure(error))
    }
  }

  return (change) =>
    new Promise((resolve, reject) => {
      if (pending.length === 0) setImmediate(flush)
      pending.push({ run: change, resolve: resolve as (value: unknown) => void, reject })
    })
}
