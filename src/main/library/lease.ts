import Database from 'better-sqlite3'
import { Failure } from '#shared/contract/failures.ts'

/**
 * Claims a library for this process by an exclusive lock on a file of its own. The system lets go of it when the
 * process ends, however it ends. Throws `library-in-use` when another process holds it.
 */
export const takeLease = (file: string): { release: () => void } => {
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    throw new Failure('library-in-use', {}, { cause: error })
  }
  return {
    release: () => {
      database.close()
    },
  }
}
