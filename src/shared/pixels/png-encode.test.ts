import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import { decodeMaskPng, decodePng } from './png-decode.ts'
import { encodeMaskPng, encodePng } from './png-encode.ts'

const runs = { numRuns: 1000 }

test('bytes of any colour and alpha come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(sizesUpTo(12), seeds, fc.boolean(), async (size, seed, isOpaque) => {
      const bitmap = someBitmap(size, seed, isOpaque ? 'opaque' : undefined)
      expect(await decodePng(await encodePng(bitmap))).toEqual(bitmap)
    }),
    runs,
  )
})

test('masks come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(sizesUpTo(12), seeds, async (size, seed) => {
      const mask = someCoverage(size, seed)
      expect(await decodeMaskPng(await encodeMaskPng(mask))).toEqual(mask)
    }),
    runs,
  )
})

/** A photograph’s smooth colours with a little grain, in more rows than are packed at once. */
const smooth = (width: number, height: number): Bitmap => {
  const { data } = someBitmap({ width, height }, 5, 'opaque')
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)]
    const grain = (data[at] ?? 0) % 4
    if (at % 4 !== 3) data[at] = 120 + 70 * Math.sin(x / 50) + 50 * Math.cos(y / 90) + grain
  }
  return { width, height, data }
}

test('a drawing library sees the same pixels, without alpha where the picture is opaque', async () => {
  const picture = smooth(900, 1100)
  const file = await encodePng(picture)
  expect(file[25]).toBe(2)
  const image = await loadImage(file)
  const context = createCanvas(picture.width, picture.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const seen = context.getImageData(0, 0, picture.width, picture.height).data
  expect(Buffer.compare(Buffer.from(seen.buffer), Buffer.from(picture.data))).toBe(0)
})

/** Noise that changes little along rows, or along columns, and at random the other way. */
const wandering = (side: number, isAlongRows: boolean): Bitmap => {
  const { data } = someBitmap({ width: side, height: side }, 8, 'opaque')
  const back = isAlongRows ? 4 : side * 4
  for (let at = 0; at < data.length; at += 1) {
    const isFirst = isAlongRows ? at % (side * 4) < 4 : at < side * 4
    if (at % 4 !== 3 && !isFirst) data[at] = (data[at - back] ?? 0) + ((data[at] ?? 0) % 3) - 1
  }
  return { width: side, height: side, data }
}

test('what goes on along rows or along columns packs well', async () => {
  for (const isAlongRows of [true, false]) {
    const file = await encodePng(wandering(200, isAlongRows))
    expect(file.length).toBeLessThan(0.4 * 200 * 200 * 3)
  }
})

test('photographs pack better than their bare bytes', async () => {
  const photo = smooth(300, 300)
  const bare = photo.data.filter((_, at) => at % 4 !== 3)
  expect((await encodePng(photo)).length).toBeLessThan(0.8 * deflateSync(bare).length)
})
