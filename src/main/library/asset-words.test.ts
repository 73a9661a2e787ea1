import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { idsIn } from '#shared/model/index-record.ts'
import type { NewAsset } from './assets.ts'
import { createLibrary } from './library.ts'
import { searchWritten } from './migrations/012-search-written.ts'
import { migrations } from './migrations/index.ts'

const asset = (path: string, prompt: string | null): NewAsset =>
  someNewAsset({
    path,
    recipe:
      prompt === null
        ? null
        : {
            version: 1,
            operation: 'text-to-image',
            params: { prompt },
            model: 'runware:400@4',
            checkpoint: null,
            engine: 'demo',
            taskUuid: randomUUID(),
            seed: 1,
            seconds: 1,
            costMicros: null,
            createdAt: 1,
          },
  })

const open = async (...assets: readonly NewAsset[]) => {
  const library = createLibrary({ folder: temporaryFolder() })
  onTestFinished(() => library.close())
  await library.write(() => {
    for (const each of assets) library.assets.add(each)
  })
  const find = (text: string): string[] =>
    idsIn(library.assetIndex.piece({ query: text, trashed: false }).records)
  return { library, find }
}

const ridge = asset('2026-11/amber-ridge_11111111.png', 'An amber ridge in Überlingen, first light')
const boat = asset('2026-11/red-boat_22222222.png', null)

test('assets are found by the beginnings of words of their prompt and their name, in any order', async () => {
  const { find } = await open(ridge, boat)
  expect(find('light amb')).toEqual([ridge.id])
  expect(find('uber')).toEqual([ridge.id])
  expect(find('boat')).toEqual([boat.id])
  expect(find('ridge boat')).toEqual([])
  expect(find('   ')).toEqual([boat.id, ridge.id])
})

test('what is written about an asset is found as soon as it is written, and no longer once it is not', async () => {
  const { library, find } = await open(boat)
  expect(find('harbour')).toEqual([])
  const words = { title: 'Harbour', altText: '', description: 'Evening', tags: ['calm', 'sea'] }
  await library.write(() => library.assets.setWords(boat.id, words))
  expect(find('harb')).toEqual([boat.id])
  expect(find('calm')).toEqual([boat.id])
  await library.write(() => library.assets.setWords(boat.id, null))
  expect(find('harbour')).toEqual([])
  expect(find('red')).toEqual([boat.id])
})

test('whatever is typed is a query', async () => {
  const { find } = await open(ridge)
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      find(text)
    }),
    { numRuns: 300 },
  )
  for (const text of [
    '"',
    'a OR b',
    'NEAR(a b)',
    '*',
    'text:x',
    "'; DROP TABLE assets; --",
    '^a',
    '-a',
  ])
    expect(() => find(text)).not.toThrow()
  expect(find('"(*')).toEqual(find(''))
})

test('what was written is found where a model read something else; in a library that is older than that too', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.studio'))
  const written = { ...ridge, id: randomUUID(), hash: 'w', contentHash: 'w', path: '2026-11/x.png' }
  const recipe = ridge.recipe && {
    ...ridge.recipe,
    params: { prompt: 'the person in image 1', originalPrompt: '@Zoë at the harbour' },
  }
  const old = new Database(join(folder, '.studio', 'library.sqlite'))
  const before = migrations.indexOf(searchWritten)
  for (const step of migrations.slice(0, before)) old.exec(step)
  old.pragma(`user_version = ${before}`)
  old
    .prepare(
      `INSERT INTO assets (id, kind, path, hash, bytes, width, height, created_at, flagged, recipe)
       VALUES (@id, @kind, @path, @hash, @bytes, @width, @height, @createdAt, 0, @recipe)`,
    )
    .run({ ...written, flagged: 0, recipe: JSON.stringify(recipe), words: null })
  old.close()

  const library = createLibrary({ folder })
  onTestFinished(() => library.close())
  const find = (text: string): string[] =>
    idsIn(library.assetIndex.piece({ query: text, trashed: false }).records)
  expect(find('@zoe harbour')).toEqual([written.id])
  expect(find('person')).toEqual([written.id])
  const later = { ...written, id: randomUUID(), hash: 'l', contentHash: 'l', path: '2026-11/l.png' }
  await library.write(() => library.assets.add({ ...later, recipe }))
  expect(find('@zoe')).toEqual([later.id, written.id])
})
