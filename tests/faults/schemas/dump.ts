import type Database from 'better-sqlite3'

interface Column {
  name: string
  hidden: number
}

/** Filled by triggers as the rows they follow from are written. */
const FOLLOWS = /^(?:sqlite_|asset_words|asset_index|pictures_unlooked)/u

const list = (database: Database.Database, sql: string, ...given: string[]): string[] =>
  database
    .prepare(sql)
    .pluck()
    .all(...given)
    .map(String)

/** Tables that hold what nothing else tells, those that others refer to first. */
export const tablesOf = (database: Database.Database): string[] =>
  list(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").filter(
    (name) => !FOLLOWS.test(name),
  )

/** Columns that can be written. */
export const columnsOf = (database: Database.Database, table: string): string[] =>
  (database.pragma(`table_xinfo(${table})`) as Column[])
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name)

const rowsOf = (database: Database.Database, table: string): string => {
  const columns = columnsOf(database, table)
  const values = columns.map((name) => `quote(${name})`).join(` || ', ' || `)
  const rows = list(database, `SELECT ${values} FROM ${table} ORDER BY ${columns[0] ?? '1'}`)
  if (rows.length === 0) return ''
  const lines = rows.map((row) => `  (${row})`).join(',\n')
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES\n${lines};`
}

/** A database as text: its schema as it stands in there, then its rows, then its version. */
export const dump = (database: Database.Database): string => {
  const schema = list(
    database,
    `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       AND name NOT GLOB 'asset_words_*' ORDER BY type = 'trigger', type = 'index', rowid`,
  )
  const version = Number(database.pragma('user_version', { simple: true }))
  return [
    ...schema.map((sql) => `${sql};`),
    'BEGIN;',
    ...tablesOf(database)
      .map((table) => rowsOf(database, table))
      .filter(Boolean),
    'COMMIT;',
    `PRAGMA user_version = ${version};`,
    '',
  ].join('\n')
}
