import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { convert } from './convert.ts'
import { readHeader } from './picture-header.ts'

const halfClear = (folder: string): string => {
  const canvas = createCanvas(40, 20)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c00000'
  context.fillRect(0, 0, 20, 20)
  const path = join(folder, 'half.png')
  writeFileSync(path, canvas.toBuffer('image/png'))
  return path
}

const pixelAt = async (path: string, x: number, y: number): Promise<number[]> => {
  const image = await loadImage(readFileSync(path))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return [...context.getImageData(x, y, 1, 1).data]
}

const near = (found: number[], wanted: number[]): void => {
  for (const [at, value] of wanted.entries())
    expect(Math.abs((found[at] ?? 0) - value)).toBeLessThan(8)
}

test.each(['png', 'jpg', 'webp'] as const)('a picture is written small as %s', async (format) => {
  const folder = temporaryFolder()
  const target = join(folder, `small.${format}`)
  await convert({ path: halfClear(folder), target, format, quality: 95, width: 20, height: 10 })
  expect(readHeader(readFileSync(target))).toEqual({ extension: format, width: 20, height: 10 })
  near(await pixelAt(target, 4, 5), [192, 0, 0, 255])
  near(await pixelAt(target, 15, 5), format === 'jpg' ? [255, 255, 255, 255] : [0, 0, 0, 0])
})

test('a lower quality makes a smaller file', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'noise.png')
  const canvas = createCanvas(64, 64)
  const context = canvas.getContext('2d')
  const image = context.createImageData(64, 64)
  for (let at = 0; at < image.data.length; at += 1)
    image.data[at] = at % 4 === 3 ? 255 : (at * 97) % 251
  context.putImageData(image, 0, 0)
  writeFileSync(path, canvas.toBuffer('image/png'))
  const sizeAt = async (quality: number): Promise<number> => {
    const target = join(folder, `${quality}.jpg`)
    await convert({ path, target, format: 'jpg', quality, width: 64, height: 64 })
    return readFileSync(target).length
  }
  expect(await sizeAt(20)).toBeLessThan(await sizeAt(95))
})

test('what is no picture is refused', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'note.png')
  writeFileSync(path, 'no picture')
  const target = join(folder, 'out.png')
  const asked = { path, target, format: 'png', quality: 90, width: 1, height: 1 } as const
  await expect(convert(asked)).rejects.toMatchObject({ code: 'result-not-a-picture' })
})
