import type { Sqlite } from './database.ts'
import { sqliteFailure } from './sqlite-failure.ts'

interface Pending {
  run: () => unknown
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/** Runs a change to the database; resolves once it is on disk. */
export type Write = <Result>(change: () => Result) => Promise<Result>

const runOne = (database: Sqlite, change: Pending): (() => void) => {
  database.exec('SAVEPOINT change')
  try {
    const value = change.run()
    database.exec('RELEASE change')
    return () => {
      change.resolve(value)
    }
  } catch (error) {
    // A full disk has already undone the whole transaction, and with it the neighbours.
    if (!database.inTransaction) throw error
    database.exec('ROLLBACK TO change; RELEASE change')
    return () => {
      change.reject(sqliteFailure(error))
    }
  }
}

/**
 * Changes asked for in one tick share a transaction, since each commit waits for the disk. One change that throws
 * is undone alone; a commit that fails rejects them all.
 */
export const createWriter = (database: Sqlite): Write => {
  let pending: Pending[] = []

  const flush = (): void => {
    const batch = pending
    pending = []
    try {
      const answers = database
        .transaction(() => batch.map((change) => runOne(database, change)))
        .immediate()
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
