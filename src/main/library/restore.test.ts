import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'
import { numberedId } from '#tests/support/some-candidate.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { UNCHOSEN } from './canvas-results.ts'
import { openDatabase } from './database.ts'
import { carriedTables, restoreBackup } from './restore.ts'

const sums = (file: string) => {
  const database = new Database(file, { readonly: true })
  const number = (sql: string): number => Number(database.prepare(sql).pluck().get())
  const found = {
    lines: number('SELECT count(*) FROM ledger'),
    charged: number("SELECT sum(micros) FROM ledger WHERE kind = 'settled'"),
    spent: number("SELECT spent FROM totals WHERE scope = 'all'"),
    tasks: number("SELECT count(*) FROM tasks WHERE state = 'done'"),
    assets: number('SELECT count(*) FROM assets'),
    trashed: number('SELECT count(*) FROM assets WHERE trashed_at IS NOT NULL'),
    apart: number('SELECT count(*) FROM not_duplicates'),
    cap: number("SELECT micros FROM caps WHERE scope = 'day'"),
    damage: database.pragma('foreign_key_check') as unknown[],
  }
  database.close()
  return found
}

test('restoring a backup brings back the library of that day, but never the money of that day', async () => {
  const home = await openPlainStudio()
  await home.generate({ count: 2 })
  const folder = temporaryFolder()
  const present = join(home.library.folder, '.studio', 'library.sqlite')
  const [backup, target] = [join(folder, 'backup.sqlite'), join(folder, 'restored.sqlite')]
  const copier = new Database(present)
  copier.prepare('VACUUM INTO ?').run(backup)
  copier.close()

  const old = home.library.assets.page(null, 10).map(({ id }) => id)
  await home.generate({ count: 3, prompt: 'a later ridge' })
  await home.library.write(() => {
    home.library.caps.set('day', '', 5_000_000)
    home.library.assets.trash(old, 1)
    home.library.near.part(
      'since',
      old.map((id, side) => ({ id, side })),
    )
  })
  expect(restoreBackup({ backup, present, target, at: 1 })).toEqual([])

  const [now, restored] = [sums(present), sums(target)]
  expect(restored).toEqual({ ...now, trashed: 0 })
  expect(now).toMatchObject({
    tasks: 5,
    assets: 5,
    trashed: 2,
    apart: 2,
    cap: 5_000_000,
    damage: [],
  })
})

test('what a canvas took since the backup stays taken, and what came for it since waits to be', async () => {
  const { studio, library, when } = await openPlainStudio()
  const ask = async (prompt: string): Promise<string> => {
    const params = { ...goodParams, prompt }
    const destination = numberedId(1)
    const { id } = await studio.run({ operation: 'text-to-image', params, destination })
    const { tasks } = await when(id, ({ state }) => state === 'done')
    return tasks[0]?.assetId ?? ''
  }
  const [taken, left] = [await ask('a boat'), await ask('a raft')]
  const folder = temporaryFolder()
  const present = join(library.folder, '.studio', 'library.sqlite')
  const [backup, target] = [join(folder, 'backup.sqlite'), join(folder, 'restored.sqlite')]
  const copier = new Database(present)
  copier.prepare('VACUUM INTO ?').run(backup)
  copier.close()
  const later = await ask('a ship')
  expect(await library.write(() => library.canvasResults.choose([taken]))).toEqual([taken])
  expect(restoreBackup({ backup, present, target, at: 1 })).toEqual([])
  const restored = new Database(target, { readonly: true })
  const unchosen = restored
    .prepare(`SELECT id FROM assets WHERE ${UNCHOSEN} ORDER BY sequence`)
    .pluck()
    .all()
  restored.close()
  expect(unchosen).toEqual([left, later])
})

test('no table of the library is left behind', () => {
  const database = openDatabase(':memory:')
  const tables = database
    // The words of assets and their index follow from the assets, by triggers, and near duplicates are found anew; a file
    // that was doomed may be wanted again.
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'asset_words%' AND name NOT IN ('asset_index', 'doomed_files', 'near_duplicates', 'pictures_unlooked')`,
    )
    .pluck()
    .all()
  database.close()
  expect([...carriedTables].toSorted()).toEqual(tables.map(String).toSorted())
})
