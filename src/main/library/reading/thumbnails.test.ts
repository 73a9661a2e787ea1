import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { Questions } from './reader-messages.ts'
import { createReader } from './reader.ts'

const jpeg = Buffer.from([0xff, 0xd8, 1, 2])
const webp = Buffer.from('RIFFwebp')

/** A library whose asset has this hash, and something in the place of its thumbnail. */
const setup = async (hash: string, put: (path: string) => void) => {
  const library = createLibrary({ folder: temporaryFolder() })
  onTestFinished(() => library.close())
  const id = randomUUID()
  await library.write(() => {
    library.assets.add(someNewAsset({ id, hash }))
  })
  const path = library.files.thumbnailPath(hash)
  mkdirSync(dirname(path), { recursive: true })
  put(path)
  return { library, id }
}

test.each([
  ['image/jpeg', jpeg],
  ['image/webp', webp],
])('a thumbnail is told as an address that holds it, in a thread too: %s', async (type, bytes) => {
  const { library, id } = await setup('abc', (path) => {
    writeFileSync(path, bytes)
  })
  const held = `data:${type};base64,${bytes.toString('base64')}`
  const ids = [id, randomUUID()]
  expect(library.thumbnailReader.thumbnails(ids)).toEqual([held, null])
  const reader = createReader({
    file: libraryLayout(library.folder).database,
    program: join(import.meta.dirname, 'worker.ts'),
    here: {} as Questions,
  })
  onTestFinished(() => reader.close())
  expect(await reader.ask('thumbnails', ids)).toEqual([held, null])
})

test.each<[string, (path: string) => void]>([
  ['was deleted', () => undefined],
  ['is empty', (path) => writeFileSync(path, '')],
  ['is a folder', (path) => mkdirSync(path)],
  ['is large', (path) => writeFileSync(path, Buffer.alloc(200_000, 1))],
  [
    'is a link that leads elsewhere',
    (path) => {
      const secret = join(temporaryFolder(), 'secret')
      writeFileSync(secret, jpeg)
      symlinkSync(secret, path)
    },
  ],
])('nothing is told of one that %s', async (_, put) => {
  const { library, id } = await setup('abc', put)
  expect(library.thumbnailReader.thumbnails([id])).toEqual([null])
})

test('a hash that is none leads nowhere', async () => {
  const { library, id } = await setup('../secret', (path) => {
    writeFileSync(path, jpeg)
  })
  expect(library.thumbnailReader.thumbnails([id])).toEqual([null])
})
