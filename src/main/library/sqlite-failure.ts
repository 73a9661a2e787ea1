import Database from 'better-sqlite3'
import { Failure, type FailureCode } from '#shared/contract/failures.ts'

const codes: readonly [prefix: string, code: FailureCode][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'library-read-only'],
  ['SQLITE_CANTOPEN', 'library-missing'],
  ['SQLITE_BUSY', 'library-in-use'],
  ['SQLITE_CORRUPT', 'library-damaged'],
  ['SQLITE_NOTADB', 'library-damaged'],
]

/** A database error as one of the studio's failures; anything else comes back unchanged. */
export const sqliteFailure = (error: unknown): unknown => {
  if (!(error instanceof Database.SqliteError)) return error
  const known = codes.find(([prefix]) => error.code.startsWith(prefix))
  return known ? new Failure(known[1], {}, { cause: error }) : error
}
