import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { index } from '#main/library/migrations/019-index.ts'
import { migrations } from '#main/library/migrations/index.ts'
import type { NewAsset } from '#main/library/assets.ts'
import { assetKind } from '#shared/model/asset.ts'
import { recordsOf } from '#tests/support/index-records.ts'
import { libraryIn } from '#tests/support/library-folder.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { Records } from './asset-index.ts'
import { createReader } from './reader.ts'

const all = { query: '', trashed: false }

const open = async (...assets: readonly NewAsset[]) => {
  const folder = temporaryFolder()
  const library = createLibrary({ folder })
  onTestFinished(() => library.close())
  await library.write(() => {
    for (const each of assets) library.assets.add(each)
  })
  const reader = createReader({
    file: libraryLayout(folder).database,
    program: join(import.meta.dirname, 'worker.ts'),
    here: {
      ...library.assetIndex,
      ...library.damageCheck,
      ...library.shelfCount,
      ...library.idleInputs,
      ...library.nearFinder,
      ...library.thumbnailReader,
    },
  })
  onTestFinished(() => reader.close())
  return { library, reader, file: libraryLayout(folder).database }
}

/** The records of assets that were added in this order, newest first. */
const newestFirst = (assets: readonly NewAsset[]): Uint8Array =>
  recordsOf(assets.map((each, at) => [each, at + 1] as const).toReversed())

const told = fc.record({
  kind: fc.constantFrom(...assetKind.options),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 600, max: 9000 }),
  flagged: fc.boolean(),
  engine: fc.constantFrom('demo' as const, 'runware' as const, null),
  rating: fc.integer({ min: -1, max: 5 }),
})

test('what the schema writes of an asset is what the window reads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { maxLength: 12 }), async (facts) => {
      const assets = facts.map((each) => someNewAsset(each))
      const { library } = await open(...assets)
      expect(library.assetIndex.piece(all).records).toEqual(newestFirst(assets))
    }),
    { numRuns: 12 },
  )
})

test('a sound has a shape of its own, and a file that is gone is marked', async () => {
  const sound = someNewAsset({ kind: 'audio', width: 0, height: 0 })
  const { library } = await open(sound)
  await library.write(() => library.assets.setMissing([sound.id], true))
  expect(library.assetIndex.piece(all).records).toEqual(newestFirst([{ ...sound, missing: true }]))
})

test('pieces go on where the one before ended, and the last says so', async () => {
  const assets = Array.from({ length: 7 }, () => someNewAsset())
  const { library } = await open(...assets)
  const read: Records[] = []
  let last: number | null = null
  for (let whole = false; !whole;) {
    const piece = library.assetIndex.piece(all, last, 3)
    read.push(piece.records)
    ;({ whole, last } = piece)
  }
  expect(read.map(({ length }) => length / 28)).toEqual([3, 3, 1])
  expect(new Uint8Array(Buffer.concat(read))).toEqual(newestFirst(assets))
})

test('the trash is apart, and what comes out of it lies where it was', async () => {
  const assets = [someNewAsset(), someNewAsset(), someNewAsset()]
  const { library } = await open(...assets)
  const middle = [assets[1]?.id ?? '']
  const trash = { query: '', trashed: true }
  await library.write(() => library.assets.trash(middle, 5))
  expect(library.assetIndex.piece(all).records).toHaveLength(2 * 28)
  expect(library.assetIndex.piece(trash).records).toHaveLength(28)
  await library.write(() => library.assets.trash(middle, null))
  expect(library.assetIndex.piece(all).records).toEqual(newestFirst(assets))
  expect(library.assetIndex.piece(trash).records).toHaveLength(0)
})

test('of some assets those are told that a query finds', async () => {
  const assets = [
    someNewAsset({ path: 'amber-ridge.png' }),
    someNewAsset({ path: 'amber-lake.png' }),
    someNewAsset(),
  ]
  const { library } = await open(...assets)
  const ids = [...assets.map(({ id }) => id), randomUUID()]
  const records = library.assetIndex.among({ query: 'ridge', trashed: false }, ids)
  expect(records).toEqual(newestFirst(assets.slice(0, 1)))
  expect(library.assetIndex.among(all, [ids[2] ?? '', ids[0] ?? ''])).toHaveLength(2 * 28)
})

test('a thread reads the same, and sees what was written after it began', async () => {
  const assets = [someNewAsset({ path: 'amber-ridge.png' }), someNewAsset()]
  const { library, reader } = await open(...assets)
  expect((await reader.ask('piece', all, null, 300)).records).toEqual(newestFirst(assets))
  const later = someNewAsset({ path: 'amber-late.png' })
  await library.write(() => library.assets.add(later))
  const found = await reader.ask('piece', { query: 'amber', trashed: false }, null, 300)
  expect(found).toEqual(library.assetIndex.piece({ query: 'amber', trashed: false }, null, 300))
  expect(found.records).toHaveLength(2 * 28)
})

test('where no thread can read, the questions are answered here', async () => {
  const { library } = await open(someNewAsset())
  const lost = createReader({
    file: join(temporaryFolder(), 'nothing-here.sqlite'),
    program: join(import.meta.dirname, 'worker.ts'),
    here: {
      ...library.assetIndex,
      ...library.damageCheck,
      ...library.shelfCount,
      ...library.idleInputs,
      ...library.nearFinder,
      ...library.thumbnailReader,
    },
  })
  const none = createReader({
    file: null,
    program: 'nowhere.js',
    here: {
      ...library.assetIndex,
      ...library.damageCheck,
      ...library.shelfCount,
      ...library.idleInputs,
      ...library.nearFinder,
      ...library.thumbnailReader,
    },
  })
  const answers = [lost.ask('piece', all), lost.ask('piece', all), none.ask('piece', all)]
  for (const { records } of await Promise.all(answers)) expect(records).toHaveLength(28)
})

test('an older library is listed when it is opened', async () => {
  const assets = [someNewAsset({ kind: 'video' }), someNewAsset({ trashedAt: 3 })]
  const { folder, database: file } = libraryIn()
  const older = new Database(file)
  const before = migrations.indexOf(index)
  for (const step of migrations.slice(0, before)) older.exec(step)
  older.pragma(`user_version = ${before}`)
  const insert = older.prepare(
    `INSERT INTO assets (id, kind, path, hash, bytes, width, height, created_at, engine, trashed_at)
     VALUES (@id, @kind, @path, @hash, @bytes, @width, @height, @createdAt, @engine, @trashedAt)`,
  )
  for (const { id, kind, path, hash, bytes, width, height, createdAt, engine, trashedAt } of assets)
    insert.run({ id, kind, path, hash, bytes, width, height, createdAt, engine, trashedAt })
  older.close()
  const library = createLibrary({ folder })
  onTestFinished(() => library.close())
  expect(library.assetIndex.piece(all).records).toEqual(newestFirst(assets.slice(0, 1)))
  expect(library.assetIndex.piece({ query: '', trashed: true }).records).toHaveLength(28)
})
