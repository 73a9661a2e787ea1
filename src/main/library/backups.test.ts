import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createBackups, keptMoments } from './backups.ts'
import { openDatabase } from './database.ts'

const DAY = 24 * 60 * 60_000
const NOW = new Date(2026, 10, 27, 12).getTime()

test('the newest of each of seven days and four weeks are kept', () => {
  const daily = Array.from({ length: 60 }, (_, days) => NOW - days * DAY)
  const kept = [...keptMoments(daily, NOW)].map((moment) => (NOW - moment) / DAY)
  expect(kept.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21])
})

test('of one day all are kept that were made by hand, as long as they are few', () => {
  const today = Array.from({ length: 4 }, (_, at) => NOW - at * 60_000)
  expect([...keptMoments(today, NOW)]).toEqual(today)
})

test('however often backups are made, the newest stays and few are kept', () => {
  const ages = fc.uniqueArray(fc.integer({ min: 0, max: 400 * DAY }), { minLength: 1 })
  fc.assert(
    fc.property(ages, (found) => {
      const moments = found.toSorted((one, other) => one - other).map((age) => NOW - age)
      const kept = keptMoments(moments, NOW)
      expect(kept.size).toBeLessThanOrEqual(20)
      expect(kept).toContain(moments[0])
    }),
  )
})

test('a backup is a whole library of its own, made while it is written to; old ones go', async () => {
  const folder = temporaryFolder()
  const database = openDatabase(join(folder, 'library.sqlite'))
  onTestFinished(() => {
    database.close()
  })
  const put = database.prepare("INSERT INTO flags VALUES (?, 'x')")
  database.transaction(() => {
    for (let at = 0; at < 2000; at += 1) put.run(`before ${at}`)
  })()
  const backups = createBackups(database, join(folder, 'backups'))
  const making = backups.make(NOW)
  put.run('during')
  const made = await making
  const copy = new Database(join(folder, 'backups', made.name), { readonly: true })
  expect(copy.pragma('quick_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT count(*) FROM flags').pluck().get()).toBeGreaterThanOrEqual(2000)
  copy.close()
  for (let days = 1; days <= 12; days += 1) await backups.make(NOW + days * DAY)
  const names = (await backups.list()).map(({ name }) => name)
  expect(names[0]).toBe('library-2026-12-09-120000.sqlite')
  expect(names).toHaveLength(8)
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await backups.pathOf('../library.sqlite')).toBeNull()
})
