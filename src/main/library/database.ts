import Database from 'better-sqlite3'
import { Failure } from '#shared/contract/failures.ts'
import { migrations } from './migrations/index.ts'
import { addFunctions } from './reading/functions.ts'
import { sqliteFailure } from './sqlite-failure.ts'

export type Sqlite = Database.Database

const versionOf = (database: Sqlite): number =>
  Number(database.pragma('user_version', { simple: true }))

const migrate = (database: Sqlite): void => {
  for (let version = versionOf(database); version < migrations.length; version += 1) {
    database
      .transaction(() => {
        database.exec(migrations[version] ?? '')
        database.pragma(`user_version = ${version + 1}`)
      })
      .immediate()
  }
}

/** Pages that each connection keeps, in kilobytes; the system keeps the file itself in memory as long as there is room. */
const PAGES = 4000

const furnish = (database: Sqlite): void => {
  addFunctions(database)
  database.pragma(`cache_size = -${PAGES}`)
}

const prepare = (database: Sqlite): Sqlite => {
  furnish(database)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // On macOS only F_FULLFSYNC reaches the platter; elsewhere the pragma does nothing.
  database.pragma('fullfsync = ON')
  if (versionOf(database) > migrations.length) {
    throw new Failure('library-newer', { version: versionOf(database), known: migrations.length })
  }
  migrate(database)
  return database
}

const guarded = (open: () => Sqlite): Sqlite => {
  try {
    return open()
  } catch (error) {
    throw sqliteFailure(error)
  }
}

/**
 * Opens the library's database for writing and brings its schema up to date.
 * Throws `library-newer`, `library-in-use`, `library-read-only` or `library-damaged`.
 */
export const openDatabase = (file: string): Sqlite =>
  guarded(() => {
    const database = new Database(file, { timeout: 2000 })
    try {
      return prepare(database)
    } catch (error) {
      database.close()
      throw error
    }
  })

/** Opens a database that nothing may be written to, such as one of a newer version. */
export const openReadOnly = (file: string): Sqlite =>
  guarded(() => {
    const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 2000 })
    furnish(database)
    return database
  })
