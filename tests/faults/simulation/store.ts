import { openDatabase } from '#main/library/database.ts'
import { createFiles, type FileSystem } from '#main/library/files.ts'
import { createInputFolder } from '#main/library/input-folder.ts'
import { libraryLayout } from '#main/library/layout.ts'
import type { Library } from '#main/library/library.ts'
import { createFlags } from '#main/library/flags.ts'
import { noBackups } from '#tests/support/no-backups.ts'
import { createTables } from '#main/library/tables.ts'
import { createWriter, type Write } from '#main/library/writer.ts'

export const FOLDER = '/library'
/** The value of `PRAGMA synchronous` at which a commit waits for the disk. */
const FULL = 2

/**
 * One database for many simulated days. A day runs inside a transaction that is never committed, which leaves the
 * database as it was. Without `synchronous = FULL` the power takes the last commits with it, so a savepoint lags
 * behind the commits and is gone back to.
 */
export const createStore = () => {
  const database = openDatabase(':memory:')
  const lasts = Number(database.pragma('synchronous', { simple: true })) >= FULL
  const tables = createTables(database)
  const statements = new Map<string, ReturnType<typeof database.prepare>>()
  const layout = libraryLayout(FOLDER)

  const query = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  return {
    tables,
    layout,
    /** The rows a query answers. */
    rows: (sql: string, ...values: readonly unknown[]): unknown[] => query(sql).all(...values),
    writer: (): Write => createWriter(database),
    /** The library as one process opens it. */
    library: (write: Write, files: FileSystem): Library => ({
      folder: FOLDER,
      readOnly: null,
      crashed: false,
      ...noBackups,
      write,
      ...tables,
      // What a process remembers of them dies with it.
      flags: createFlags(database),
      files: createFiles(layout, files),
      inputFolder: createInputFolder(layout, files),
      close: () => undefined,
    }),
    begin: (): void => {
      database.exec('BEGIN; SAVEPOINT lasting')
    },
    /** The disk catches up with the commits. */
    catchUp: (): void => {
      database.exec('RELEASE lasting; SAVEPOINT lasting')
    },
    losePower: (): void => {
      if (!lasts) database.exec('ROLLBACK TO lasting')
    },
    end: (): void => {
      database.exec('ROLLBACK')
    },
  }
}
export type Store = ReturnType<typeof createStore>
