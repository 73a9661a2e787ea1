import { createHash } from 'node:crypto'
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { pixelHash } from './pixel-hash.ts'

/** As it is meant: of all pixels at once. */
const ofAll = (image: Image): string => {
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  const hash = createHash('sha256').update(`${image.width}x${image.height}:`)
  return hash.update(canvas.data()).digest('hex')
}

const drawn = async (width: number, height: number): Promise<Image> => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (let index = 0; index < 40; index += 1) {
    context.fillStyle = `hsl(${index * 47} 70% 50% / ${(index % 9) / 8})`
    context.fillRect((index * 83) % width, (index * 131) % height, width / 3, height / 5)
  }
  return loadImage(await canvas.encode('png'))
}

test.each([
  [64, 64],
  [1000, 701],
  [70_000, 3],
  [3, 30_000],
  [257, 256],
])('the hash of %i × %i half clear pixels is that of all of them', async (width, height) => {
  const image = await drawn(width, height)
  expect(pixelHash(image)).toBe(ofAll(image))
})
