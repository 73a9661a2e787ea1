import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import {
  type BoxPixels,
  type Channels,
  cutIntoTiles,
  isUniform,
  joinTiles,
  TILE,
  tileKey,
  tilesUnder,
} from './tiles.ts'

const boxes = fc.record({
  x: fc.integer({ min: -600, max: 600 }),
  y: fc.integer({ min: -600, max: 600 }),
  width: fc.integer({ min: 0, max: 12 }),
  height: fc.integer({ min: 0, max: 12 }),
})

/** Boxes that lie over a corner of tiles more often than chance would have it. */
const cornerBoxes = fc
  .tuple(boxes, fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }))
  .map(([box, column, row]): Box => ({ ...box, x: column * TILE - 5, y: row * TILE - 4 }))

const pixels = fc
  .tuple(fc.oneof(boxes, cornerBoxes), fc.constantFrom<Channels>(1, 4), fc.boolean())
  .chain(([box, channels, isEmpty]) => {
    const length = box.width * box.height * channels
    return fc
      .uint8Array({ minLength: length, maxLength: length, max: isEmpty ? 0 : 255 })
      .map((bytes): BoxPixels => ({ box, channels, data: new Uint8Array(bytes) }))
  })

/** The bytes of the pixel at a place of the plane. */
const pixelAt = ({ box, channels, data }: BoxPixels, x: number, y: number): number[] => {
  const isInside = x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height
  const at = ((y - box.y) * box.width + x - box.x) * channels
  return Array.from({ length: channels }, (_, byte) => (isInside ? (data[at + byte] ?? 0) : 0))
}

test('pixels cut into tiles and put together again are the same, wherever their box lies', () => {
  fc.assert(
    fc.property(pixels, (given) => {
      const tiles = cutIntoTiles(given)
      expect(joinTiles(tiles, given.box, given.channels).data).toEqual(given.data)
      for (const tile of tiles.values()) {
        expect(tile).toHaveLength(TILE * TILE * given.channels)
        expect(tile.some((byte) => byte > 0)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('another box sees of tiles what lies in it, and 0 elsewhere', () => {
  fc.assert(
    fc.property(
      pixels,
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: -6, max: 6 }),
      (given, right, down) => {
        const box = { ...given.box, x: given.box.x + right, y: given.box.y + down }
        const seen = joinTiles(cutIntoTiles(given), box, given.channels)
        for (let y = box.y; y < box.y + box.height; y += 1)
          for (let x = box.x; x < box.x + box.width; x += 1)
            expect(pixelAt(seen, x, y)).toEqual(pixelAt(given, x, y))
      },
    ),
    { numRuns: 200 },
  )
})

test('a tile lies where its key says', () => {
  const box = { x: -1, y: 255, width: 1, height: 1 }
  const tiles = cutIntoTiles({ box, channels: 1, data: new Uint8Array([7]) })
  expect([...tiles.keys()]).toEqual(['-1,0'])
  expect(tiles.get('-1,0')?.indexOf(7)).toBe(255 * TILE + 255)
})

test('a box touches the tiles of its pixels and no other', () => {
  fc.assert(
    fc.property(fc.oneof(boxes, cornerBoxes), (box) => {
      const keys = new Set<string>()
      for (let y = box.y; y < box.y + box.height; y += 1)
        for (let x = box.x; x < box.x + box.width; x += 1)
          keys.add(tileKey({ column: Math.floor(x / TILE), row: Math.floor(y / TILE) }))
      expect(new Set(tilesUnder(box).map(tileKey))).toEqual(keys)
    }),
    { numRuns: 300 },
  )
})

test('pixels are uniform when all of them are the same, byte by byte', () => {
  expect(isUniform(new Uint8Array([3, 3, 3]))).toBe(true)
  expect(isUniform(new Uint8Array([3, 3, 4]))).toBe(false)
  expect(isUniform(new Uint8Array([1, 2, 3, 4, 1, 2, 3, 4]), 4)).toBe(true)
  expect(isUniform(new Uint8Array([1, 2, 3, 4, 1, 2, 3, 5]), 4)).toBe(false)
  expect(isUniform(new Uint8Array([1, 2, 3, 4, 1, 2, 3, 4]))).toBe(false)
})
