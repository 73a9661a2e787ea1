import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { libraryLayout } from '#main/library/layout.ts'
import { migrations } from '#main/library/migrations/index.ts'
import { columnsOf, dump, tablesOf } from './dump.ts'
import { fillLibrary } from './fill.ts'
import { fixtureOf, keptVersions } from './kept.ts'

/** What a column was called before it got the name it has today. */
const formerly: Record<string, string> = { wording_job: 'waits_for' }

const copyRows = (database: Database.Database, table: string): void => {
  const columns = database.pragma(`filled.table_xinfo(${table})`) as { name: string }[]
  const today = new Set(columns.map(({ name }) => name))
  const pairs = columnsOf(database, table)
    .map((name) => [name, formerly[name] ?? name] as const)
    .filter(([, source]) => today.has(source))
  // Money was a line per task before it was held back first.
  const lines = table === 'ledger' && !pairs.some(([name]) => name === 'kind')
  const order = today.has('sequence') ? 'sequence' : '1'
  database.exec(
    `INSERT INTO main.${table} (${pairs.map(([name]) => name).join(', ')})
     SELECT ${pairs.map(([, source]) => source).join(', ')} FROM filled.${table}
     ${lines ? "WHERE kind = 'settled'" : ''} ORDER BY ${order}`,
  )
}

/** A library as the studio of this version keeps it, with the rows of a full one. */
const libraryOf = (version: number, filled: string): string => {
  const database = new Database(':memory:')
  for (const step of migrations.slice(0, version)) database.exec(step)
  database.pragma(`user_version = ${version}`)
  database.pragma('foreign_keys = OFF')
  database.prepare('ATTACH ? AS filled').run(filled)
  for (const table of tablesOf(database)) copyRows(database, table)
  database.exec('DETACH filled')
  const text = dump(database)
  database.close()
  return text
}

/**
 * Keeps a library of every schema that has none kept yet: `node tests/faults/schemas/keep.ts`, once for every migration,
 * while the code that fills it is the code of that version. What is kept is never made anew.
 */
const folder = mkdtempSync(join(tmpdir(), 'chofesh-schemas-'))
await fillLibrary(folder)
for (let version = 1; version <= migrations.length; version += 1)
  if (!keptVersions().includes(version))
    writeFileSync(fixtureOf(version), libraryOf(version, libraryLayout(folder).database))
rmSync(folder, { recursive: true })
