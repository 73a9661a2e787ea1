import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '#main/library/database.ts'
import { migrations } from '#main/library/migrations/index.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const ROWS = `
INSERT INTO jobs (id, operation, params, model, engine, title, created_at)
  VALUES ('job', 'text-to-image', '{}', 'runware:400@4', 'runware', 'an amber ridge', 1);
INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, cost_micros)
  VALUES ('task', 'job', 0, 'done', '{}', '{}', 1, 600);
INSERT INTO ledger (task_uuid, engine, micros, at) VALUES ('task', 'runware', 600, 1);`

/** A library as the first version of the studio left it. */
const oldLibrary = (file: string): void => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.exec(`${migrations[0]}${ROWS}`)
  database.pragma('user_version = 1')
  database.close()
}

/** What the disk holds at a moment, as it would be found after a kill. */
const copyTo = (file: string, folder: string): string => {
  mkdirSync(folder)
  const copy = join(folder, 'library.sqlite')
  for (const suffix of ['', '-wal'])
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
  return copy
}

/** The statements of a migration; those of a trigger are one. */
const statementsOf = (sql: string): string[] =>
  (sql.match(/(?:[^;]*\bBEGIN\b[\s\S]*?\bEND|[^;]+?);\n/gu) ?? []).map((statement) =>
    statement.trim(),
  )

/** Opens a library with the disk copied after each single statement that it runs. */
const openStepwise = (file: string, folder: string): string[] => {
  const copies: string[] = []
  const spy = vi.spyOn(Database.prototype, 'exec')
  onTestFinished(() => spy.mockRestore())
  spy.mockImplementation(function stepwise(this: Database.Database, sql: string) {
    for (const statement of statementsOf(sql)) {
      this.prepare(statement).run()
      copies.push(copyTo(file, join(folder, String(copies.length))))
    }
    return this
  })
  openDatabase(file).close()
  spy.mockRestore()
  return copies
}

test('D2: a kill at any statement of a migration leaves the old or the new schema, and what was in it', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'library.sqlite')
  oldLibrary(file)
  const copies = openStepwise(file, folder)
  expect(copies.length).toBeGreaterThan(30)
  for (const copy of copies) {
    const database = openDatabase(copy)
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    const sums = database.prepare('SELECT count(*) AS lines, sum(micros) AS micros FROM ledger')
    expect(sums.get()).toEqual({ lines: 1, micros: 600 })
    expect(database.prepare('SELECT spent FROM totals WHERE scope = ?').pluck().get('all')).toBe(
      600,
    )
    database.close()
  }
})
