import { copyFileSync } from 'node:fs'
import { openDatabase, type Sqlite } from './database.ts'

/** Tables whose newer rows win over those of a backup, parents before children. */
const CARRIED = ['projects', 'jobs', 'tasks', 'caps', 'ceilings', 'credits', 'flags'] as const
/** Sums that follow from the ledger: taken over as they stand. */
const REPLACED = ['money', 'totals'] as const

const columnsOf = (database: Sqlite, table: string): string =>
  (database.pragma(`table_info(${table})`) as { name: string }[])
    .map(({ name }) => `"${name}"`)
    .join(', ')

const carry = (database: Sqlite): void => {
  for (const table of CARRIED) {
    const columns = columnsOf(database, table)
    database.exec(
      `INSERT OR REPLACE INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`,
    )
  }
  // Append-only: the backup's lines are the first of those there are now.
  database.exec(
    `INSERT INTO main.ledger SELECT * FROM now.ledger WHERE id > (SELECT COALESCE(max(id), 0) FROM main.ledger)`,
  )
  for (const table of REPLACED) {
    database.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM now.${table}`)
  }
  const columns = columnsOf(database, 'assets')
  database.exec(
    `INSERT INTO main.assets (${columns})
     SELECT ${columns} FROM now.assets WHERE id NOT IN (SELECT id FROM main.assets)`,
  )
}

/**
 * Writes a library database as it was at a backup, in which money has not gone back in time: what was asked for, paid
 * and made since then is carried over from the present one. Throws as `openDatabase` does; `target` must not exist.
 */
export const restoreBackup = (files: {
  backup: string
  /** The database as it is now. */
  present: string
  target: string
}): void => {
  copyFileSync(files.backup, files.target)
  const database = openDatabase(files.target)
  try {
    database.prepare('ATTACH DATABASE ? AS now').run(files.present)
    database
      .transaction(() => {
        database.pragma('defer_foreign_keys = ON')
        carry(database)
      })
      .immediate()
    database.exec('DETACH DATABASE now')
  } finally {
    database.close()
  }
}
