import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { NewAsset } from './assets.ts'
import { createLibrary, type Library } from './library.ts'
import { migrations } from './migrations/index.ts'

const open = (folder = temporaryFolder()): Library => {
  const library = createLibrary({ folder })
  onTestFinished(() => library.close())
  return library
}

const large = (path: string, hash: string, more: Partial<NewAsset> = {}): NewAsset =>
  someNewAsset({ path, hash, bytes: 4_200_000, ...more })

const kept = { mediaUuid: 'u1', at: 10, bytes: 5, parts: null }

test('uploads are listed newest first, with the asset they are where the library still knows it', async () => {
  const library = open()
  const { assets, uploads } = library
  const bottle = large('2026-11/bottle.png', 'aa')
  await library.write(() => {
    assets.add(large('2026-11/thrown-away.png', 'aa', { trashedAt: 1 }))
    assets.add(bottle)
    uploads.keep('runware', { ...kept, hash: 'aa' })
    uploads.keep('demo', { ...kept, hash: 'aa', mediaUuid: 'u2', at: 12 })
    uploads.keep('runware', { ...kept, hash: 'bb', mediaUuid: 'u3', at: 11 })
  })
  const asset = { id: bottle.id, path: bottle.path, kind: 'image', flagged: false }
  expect(uploads.list()).toEqual([
    { engine: 'demo', mediaUuid: 'u2', at: 12, bytes: 5, files: 1, asset },
    { engine: 'runware', mediaUuid: 'u3', at: 11, bytes: 5, files: 1, asset: null },
    { engine: 'runware', mediaUuid: 'u1', at: 10, bytes: 5, files: 1, asset },
  ])
  expect(uploads.holderOf('u2')).toBe('demo')
  expect(uploads.holderOf('u9')).toBeNull()
})

test('an archive says how many files it holds, and shows the first that is known', async () => {
  const library = open()
  const { assets, uploads } = library
  const second = large('b.png', 'bb', { flagged: true })
  const third = large('c.png', 'cc')
  await library.write(() => {
    assets.add(third)
    assets.add(second)
    uploads.keep('runware', { ...kept, hash: 'of all', parts: ['gone', 'bb', 'cc'] })
  })
  expect(uploads.list()).toMatchObject([{ files: 3, asset: { id: second.id, flagged: true } }])
})

test('what an engine forgets is off the list, and what others have stays', async () => {
  const library = open()
  const { uploads } = library
  await library.write(() => {
    uploads.keep('runware', { ...kept, hash: 'aa' })
    uploads.keep('demo', { ...kept, hash: 'aa', mediaUuid: 'u2' })
    uploads.forget('runware', 'u2')
    uploads.forget('runware', 'u1')
  })
  expect(uploads.list().map(({ mediaUuid }) => mediaUuid)).toEqual(['u2'])
})

test('an upload of an older studio has the size of its asset, or none', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.studio'))
  const old = new Database(join(folder, '.studio', 'library.sqlite'))
  const before = migrations.slice(0, 14)
  for (const step of before) old.exec(step)
  old.pragma(`user_version = ${before.length}`)
  const insert = old.prepare("INSERT INTO uploads VALUES ('runware', ?, ?, 10)")
  insert.run('aa', 'u1')
  insert.run('bb', 'u2')
  old.close()
  const library = open(folder)
  await library.write(() => library.assets.add(large('a.png', 'aa')))
  expect(library.uploads.list()).toMatchObject([
    { mediaUuid: 'u1', bytes: 4_200_000, files: 1 },
    { mediaUuid: 'u2', bytes: null, files: 1, asset: null },
  ])
})
