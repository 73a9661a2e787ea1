import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { idsIn } from '#shared/model/index-record.ts'
import { openDatabase } from './database.ts'
import type { NewAsset } from './assets.ts'
import { createLibrary, type Library } from './library.ts'
import { createTables } from './tables.ts'
import { createWriter } from './writer.ts'

const all = { query: '', trashed: false }

const open = (folder: string): Library => {
  const library = createLibrary({ folder })
  onTestFinished(() => {
    library.close()
  })
  return library
}

const wide = (path: string): NewAsset =>
  someNewAsset({ path, width: 1600, height: 900, costMicros: 600 })

const addAssets = (library: Library, paths: readonly string[]) =>
  library.write(() => {
    for (const path of paths) library.assets.add(wide(path))
  })

const digest = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex')

test('what was written is there after closing and opening again, newest first', async () => {
  const folder = temporaryFolder()
  const first = createLibrary({ folder })
  await addAssets(first, ['a.png', 'b.png'])
  first.close()
  const second = open(folder)
  expect(second.assets.page(null, 10).map(({ path }) => path)).toEqual(['b.png', 'a.png'])
  expect(idsIn(second.assetIndex.piece(all).records)).toEqual(
    second.assets.page(null, 10).map(({ id }) => id),
  )
})

test('pages go on where the last one ended, also after the trash took some', async () => {
  const library = open(temporaryFolder())
  await addAssets(library, ['a.png', 'b.png', 'c.png', 'd.png'])
  const [newest, next] = library.assets.page(null, 2)
  await library.write(() => {
    library.assets.trash([next?.id ?? ''], 5)
  })
  expect(library.assets.page(next?.id ?? null, 10).map(({ path }) => path)).toEqual([
    'b.png',
    'a.png',
  ])
  expect(idsIn(library.assetIndex.piece(all).records)).toHaveLength(3)
  expect(library.assets.count()).toBe(3)
  expect(idsIn(library.assetIndex.piece({ query: '', trashed: true }).records)).toEqual([next?.id])
  expect(library.assets.page(null, 1)[0]?.id).toBe(newest?.id)
})

test('a change that throws is undone alone; its neighbours of the same commit stay', async () => {
  const library = open(temporaryFolder())
  const good = addAssets(library, ['good.png'])
  const bad = library.write(() => {
    library.assets.add(wide('bad.png'))
    throw new Error('no')
  })
  const alsoGood = addAssets(library, ['also-good.png'])
  await expect(bad).rejects.toThrow('no')
  await Promise.all([good, alsoGood])
  expect(library.assets.page(null, 10).map(({ path }) => path)).toEqual([
    'also-good.png',
    'good.png',
  ])
})

test('a change that throws alone in its commit leaves nothing, and the next one is written', async () => {
  const library = open(temporaryFolder())
  const bad = library.write(() => {
    library.assets.add(wide('bad.png'))
    throw new Error('no')
  })
  await expect(bad).rejects.toThrow('no')
  await addAssets(library, ['good.png'])
  expect(library.assets.page(null, 10).map(({ path }) => path)).toEqual(['good.png'])
})

test('Q21: a second process may look at a library, but not write to it', async () => {
  const folder = temporaryFolder()
  const first = open(folder)
  await addAssets(first, ['a.png'])
  const second = open(folder)
  expect(second.readOnly?.code).toBe('library-in-use')
  expect(second.assets.count()).toBe(1)
  await expect(addAssets(second, ['b.png'])).rejects.toThrow('library-in-use')
})

test('D7: a library of a newer version is left exactly as it is, and says so', async () => {
  const folder = temporaryFolder()
  const first = createLibrary({ folder })
  await addAssets(first, ['a.png'])
  first.close()
  const file = join(folder, '.studio/library.sqlite')
  const database = new Database(file)
  database.pragma('user_version = 99')
  database.close()
  const before = digest(file)
  const library = open(folder)
  expect(library.readOnly).toMatchObject({ code: 'library-newer', detail: { path: folder } })
  expect(library.assets.count()).toBe(1)
  await expect(addAssets(library, ['b.png'])).rejects.toThrow('library-newer')
  expect(digest(file)).toBe(before)
})

test('a database that is none is not touched, and the studio opens all the same', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.studio'))
  const file = join(folder, '.studio/library.sqlite')
  writeFileSync(file, 'this is no database, but somebody may still want it'.repeat(100))
  const before = digest(file)
  const library = open(folder)
  expect(library.readOnly?.code).toBe('library-damaged')
  expect(library.assets.count()).toBe(0)
  expect(digest(file)).toBe(before)
})

test.each([
  // Not even root may create anything below /sys, and a file is no folder.
  ['/sys/chofesh-studio', 'library-read-only'],
  ['/dev/null/chofesh-studio', 'library-missing'],
])('a library at %s opens empty and says %s', async (folder, code) => {
  const library = open(folder)
  expect(library.readOnly?.code).toBe(code)
  expect(library.assets.count()).toBe(0)
  await expect(addAssets(library, ['a.png'])).rejects.toThrow(code)
})

test('D8: a full disk is told as such, and writing goes on once there is room', async () => {
  const database = openDatabase(join(temporaryFolder(), 'library.sqlite'))
  onTestFinished(() => {
    database.close()
  })
  const write = createWriter(database)
  const { assets } = createTables(database)
  const addMany = () =>
    write(() => {
      for (let index = 0; index < 2000; index += 1)
        assets.add(wide(`${'x'.repeat(200)}-${index}.png`))
    })
  database.pragma('max_page_count = 40')
  await expect(addMany()).rejects.toThrow('disk-full')
  expect(assets.count()).toBe(0)
  database.pragma('max_page_count = 1000000')
  await addMany()
  expect(assets.count()).toBe(2000)
})
