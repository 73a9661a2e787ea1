import { readFileSync, rmSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { openPlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { name, step } from '#tests/support/some-chain.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { plainMedia } from '#tests/support/plain-media.ts'

const describe = (image: string) => ({
  operation: 'describe',
  params: { model: 'runware:152@2', image },
})

async function* whole(path: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(readFileSync(path))
}

const withPicture = async () => {
  const home = await openPlainStudio()
  const path = bottlePicture(temporaryFolder(), 48)
  const id = await home.studio.importAsset({ name: 'Bottle.png', body: whole(path) })
  const { hash } = home.library.assets.get(id) ?? {}
  return { ...home, id, hash }
}

test('what comes in is known by its file until it goes into a request, and then by its pixels', async () => {
  const { studio, library, id, hash } = await withPicture()
  expect(library.assets.contentOf(id)).toBe(hash)
  await studio.earlier(describe(id))
  const pixels = library.assets.contentOf(id)
  expect(pixels).toMatch(/^[0-9a-f]{64}$/u)
  expect(pixels).not.toBe(hash)
})

test('a chain learns it before its first step is written down', async () => {
  const { studio, library, id, hash } = await withPicture()
  const steps = [step('remove-background'), step('upscale', { factor: 2 })]
  await studio.runChain({ name, steps, assetId: id })
  expect(library.assets.contentOf(id)).not.toBe(hash)
})

test('a job that is edited before it is sent learns what goes in then', async () => {
  const { studio, library, id, hash } = await withPicture()
  await studio.pauseQueue(true)
  const other = await studio.importAsset({
    name: 'Larger.png',
    body: whole(bottlePicture(temporaryFolder(), 64)),
  })
  const job = await studio.run(describe(other))
  await studio.edit(job.id, describe(id).params)
  expect(library.assets.contentOf(id)).not.toBe(hash)
})

test('two requests at once hash its pixels once', async () => {
  const { studio, id } = await withPicture()
  const hashed = vi.spyOn(plainMedia, 'hashPixels')
  await Promise.all([studio.earlier(describe(id)), studio.earlier(describe(id))])
  await studio.earlier(describe(id))
  expect(hashed).toHaveBeenCalledTimes(1)
})

test('one whose file is gone is still known by what it was', async () => {
  const { studio, library, id, hash } = await withPicture()
  rmSync(await library.files.resolve(library.assets.get(id) ?? { path: '', sourceId: null }))
  expect((await studio.earlier(describe(id))).same).toEqual([null])
  expect(library.assets.contentOf(id)).toBe(hash)
})
