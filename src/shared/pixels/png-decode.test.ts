import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pngChunk, rawPng } from '#tests/support/raw-pictures.ts'
import { seeds, sizesUpTo, someBitmap } from '#tests/support/some-pixels.ts'
import { SIGNATURE } from './png-chunks.ts'
import { decodeMaskPng, decodePng } from './png-decode.ts'
import { encodePng } from './png-encode.ts'

test('opaque pictures of a drawing library are read byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(sizesUpTo(20), seeds, async (size, seed) => {
      const bitmap = someBitmap(size, seed, 'opaque')
      const canvas = createCanvas(size.width, size.height)
      const context = canvas.getContext('2d')
      const image = context.createImageData(size.width, size.height)
      image.data.set(bitmap.data)
      context.putImageData(image, 0, 0)
      expect(await decodePng(canvas.toBuffer('image/png'))).toEqual(bitmap)
    }),
    { numRuns: 300 },
  )
})

/** A PNG of any head and rows, filters and all. */
const pngOf = (head: readonly number[], rows: Uint8Array, before: readonly Buffer[] = []): Buffer =>
  Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', Uint8Array.from([0, 0, 0, head[0] ?? 1, 0, 0, 0, ...head.slice(1)])),
    ...before,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array()),
  ])

const GREY_2X5 = [2, 5, 8, 0, 0, 0, 0]

test('every filter is undone', async () => {
  // Each row has the next filter, and the same bytes 10 and 7 behind it.
  const rows = Uint8Array.from([0, 10, 7, 1, 10, 7, 2, 10, 7, 3, 10, 7, 4, 10, 7])
  const mask = await decodeMaskPng(pngOf(GREY_2X5, rows))
  // 10 7 | 10 17 | 20 24 | 10+10 7+(20+24)/2 | 20+10 then the nearest of 30, 29 and 20 to 39 plus 7
  expect([...(mask?.data ?? [])]).toEqual([10, 7, 10, 17, 20, 24, 20, 29, 30, 37])
})

test('palettes, greys and colours that are clear become straight alpha', async () => {
  const shape = { width: 2, height: 1, bits: 8 } as const
  const palette = pngChunk('PLTE', Uint8Array.of(1, 2, 3, 4, 5, 6))
  const clear = (...bytes: number[]): Buffer => pngChunk('tRNS', Uint8Array.from(bytes))
  const read = async (file: Uint8Array) => [...((await decodePng(file))?.data ?? [])]
  const row = Uint8Array.of(1, 0)
  expect(await read(rawPng({ ...shape, colour: 3 }, row, [palette, clear(9)]))).toEqual([
    4, 5, 6, 255, 1, 2, 3, 9,
  ])
  expect(await read(rawPng({ ...shape, colour: 0 }, row, [clear(0, 1)]))).toEqual([
    1, 1, 1, 0, 0, 0, 0, 255,
  ])
  const colours = Uint8Array.of(1, 2, 3, 1, 2, 4)
  const key = [clear(0, 1, 0, 2, 0, 4)]
  expect(await read(rawPng({ ...shape, colour: 2 }, colours, key))).toEqual([
    1, 2, 3, 255, 1, 2, 4, 0,
  ])
  const greys = pngOf([1, 1, 8, 4, 0, 0, 0], Uint8Array.of(0, 70, 30))
  expect(await read(greys)).toEqual([70, 70, 70, 30])
})

test('what says something about colours is read as it is, and other kinds are left to others', async () => {
  const shape = { width: 1, height: 1, bits: 8, colour: 0 } as const
  const gamma = pngChunk('gAMA', Uint8Array.of(0, 0, 1, 1))
  const dark = rawPng(shape, Uint8Array.of(99), [gamma])
  expect((await decodePng(dark))?.data).toEqual(Uint8Array.of(99, 99, 99, 255))
  expect(await decodePng(rawPng({ ...shape, bits: 16 }, Uint8Array.of(1, 2)))).toBeNull()
  expect(await decodePng(rawPng({ ...shape, bits: 1 }, Uint8Array.of(1)))).toBeNull()
  expect(await decodePng(pngOf([1, 1, 8, 0, 0, 0, 1], Uint8Array.of(0, 1)))).toBeNull()
  const apple = rawPng(shape, Uint8Array.of(1), [pngChunk('CgBI', Uint8Array.of(1))])
  expect(await decodePng(apple)).toBeNull()
  expect(await decodePng(Uint8Array.of(0xff, 0xd8, 0xff))).toBeNull()
  const colours = await encodePng(someBitmap({ width: 2, height: 2 }, 3))
  expect(await decodeMaskPng(colours)).toBeNull()
})

test('a file that was cut, or in which one bit fell over, is never taken for a picture', async () => {
  const file = await encodePng(someBitmap({ width: 5, height: 5 }, 4))
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
      await expect(decodePng(file.subarray(0, at)).then(refuseNull)).rejects.toThrow(/PNG/)
      const flipped = file.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      await expect(decodePng(flipped).then(refuseNull)).rejects.toThrow(/PNG/)
    }),
    { numRuns: 300 },
  )
})

const refuseNull = (found: unknown): unknown => {
  if (found === null) throw new Error('No PNG')
  return found
}

test('sizes that cannot be are refused before there is room made for them', async () => {
  const header = (width: number, height: number): Buffer => {
    const body = Buffer.alloc(13)
    body.writeUInt32BE(width, 0)
    body.writeUInt32BE(height, 4)
    body.set([8, 6], 8)
    return pngChunk('IHDR', body)
  }
  const file = (width: number, height: number, bytes: Uint8Array): Buffer =>
    Buffer.concat([
      SIGNATURE,
      header(width, height),
      pngChunk('IDAT', deflateSync(bytes)),
      pngChunk('IEND', new Uint8Array()),
    ])
  const nothing = new Uint8Array(5)
  await expect(decodePng(file(16_385, 16_384, nothing))).rejects.toThrow('too large')
  await expect(decodePng(file(0, 4, nothing))).rejects.toThrow('no pixels')
  await expect(decodePng(file(16_384, 16_384, nothing))).rejects.toThrow('no packing')
  await expect(decodePng(file(1, 2, nothing))).rejects.toThrow('less than its size')
  // 64 MB of zeros in 64 kB: the first piece of it is enough to know.
  const bomb = file(1, 1, new Uint8Array(2 ** 26))
  await expect(decodePng(bomb)).rejects.toThrow('more than its size')
})
