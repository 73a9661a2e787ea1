import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { createLibrary } from '#main/library/library.ts'
import { plainMedia } from '#tests/support/plain-media.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createInputFiles } from './input-files.ts'

const picture = (): Canvas => {
  const canvas = createCanvas(12, 8)
  const context = canvas.getContext('2d')
  context.fillStyle = '#d02040'
  context.fillRect(0, 0, 12, 8)
  return canvas
}

const opened = async (extension: string, bytes: Buffer) => {
  const folder = temporaryFolder()
  const library = createLibrary({ folder })
  const path = `2026-11/one.${extension}`
  mkdirSync(join(folder, '2026-11'))
  writeFileSync(join(folder, path), bytes)
  const added = someNewAsset({ path, width: 12, height: 8 })
  await library.write(() => library.assets.add(added))
  const file = await createInputFiles(
    { library, media: plainMedia, now: Date.now },
    'runware',
  ).open(added.id)
  const read = await file.read()
  library.close()
  return { ...file, read }
}

test('a picture in a format the service may not know goes in as PNG, pixel for pixel', async () => {
  const { type, size, read } = await opened('avif', await picture().encode('avif'))
  expect(type).toBe('image/png')
  expect(size).toBe(read.length)
  const image = await loadImage(Buffer.from(read))
  expect([image.width, image.height]).toEqual([12, 8])
  const drawn = createCanvas(12, 8).getContext('2d')
  drawn.drawImage(image, 0, 0)
  const [red = 0, green = 0, blue = 0, alpha] = drawn.getImageData(6, 4, 1, 1).data
  expect(Math.abs(red - 0xd0) + Math.abs(green - 0x20) + Math.abs(blue - 0x40)).toBeLessThan(12)
  expect(alpha).toBe(255)
})

test('a picture in a format it knows goes in as it is', async () => {
  const bytes = picture().toBuffer('image/jpeg')
  const { type, read } = await opened('jpg', bytes)
  expect(type).toBe('image/jpeg')
  expect(Buffer.from(read).equals(bytes)).toBe(true)
})

test('a file in its own folder goes in as what its bytes are, whatever it is called', async () => {
  const library = createLibrary({ folder: temporaryFolder() })
  const camera = temporaryFolder()
  writeFileSync(join(camera, 'left.svg'), picture().toBuffer('image/png'))
  const sourceId = randomUUID()
  const asset = someNewAsset({ path: 'left.svg', sourceId })
  await library.write(() => {
    const kept = { mode: 'in-place', watched: false, createdAt: 0 } as const
    library.sources.add({ id: sourceId, path: camera, ...kept })
    library.assets.add(asset)
  })
  const inputs = createInputFiles({ library, media: plainMedia, now: Date.now }, 'runware')
  const { type } = await inputs.open(asset.id)
  library.close()
  expect(type).toBe('image/png')
})
