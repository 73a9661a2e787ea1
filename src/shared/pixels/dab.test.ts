import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import { boxOfDab, type Dab, drawDab } from './dab.ts'
import { TILE } from './tiles.ts'

const share = evenly(0, 1)
const dabs: fc.Arbitrary<Dab> = fc.record({
  x: evenly(-20, 40),
  y: evenly(220, 300),
  radius: fc.oneof(evenly(0.05, 24), evenly(0.05, 1)),
  hardness: fc.oneof(share, fc.constantFrom(0, 1)),
  opacity: share,
})

/** What a dab covers of a pixel, as it is told in words. */
const densityAt = (dab: Dab, x: number, y: number): number => {
  const far = Math.hypot(x + 0.5 - dab.x, y + 0.5 - dab.y)
  const inner = dab.hardness * (dab.radius - 0.5)
  const outer = dab.radius + dab.hardness / 2
  const rest = Math.min(1, Math.max(0, (outer - far) / (outer - inner)))
  const round = rest ** 2 * (3 - 2 * rest)
  const area = Math.min(1, (2 * dab.radius) ** 2)
  return 255 * dab.opacity * area * (dab.hardness * rest + (1 - dab.hardness) * round)
}

test('a dab covers every pixel of a tile by how far it is from its middle, and never less than before', () => {
  const place = { column: 0, row: 1 }
  fc.assert(
    fc.property(dabs, fc.constantFrom(0, 40, 255), (dab, before) => {
      const data = new Uint8Array(TILE * TILE).fill(before)
      drawDab({ place, data }, dab)
      const { x: left, y: top, width, height } = boxOfDab(dab)
      for (let y = TILE; y < 330; y += 1)
        for (let x = 0; x < 70; x += 1) {
          const value = data[(y - TILE) * TILE + x] ?? 0
          if (Math.abs(value - Math.max(before, densityAt(dab, x, y))) > 0.51)
            expect({ x, y, value }).toEqual({ x, y, value: densityAt(dab, x, y) })
          const isInBox = x >= left && y >= top && x < left + width && y < top + height
          if (value !== before) expect(isInBox).toBe(true)
        }
    }),
    { numRuns: 200 },
  )
})

test('a hard dab as wide as a pixel, in its middle, covers it and nothing else', () => {
  const data = new Uint8Array(TILE * TILE)
  const dab = { x: 3.5, y: 2.5, radius: 0.5, hardness: 1, opacity: 1 }
  drawDab({ place: { column: 0, row: 0 }, data }, dab)
  expect(data[2 * TILE + 3]).toBe(255)
  expect(data.reduce((sum, value) => sum + value, 0)).toBe(255)
})

test('a dab half as wide as a pixel covers less than a quarter of it', () => {
  const data = new Uint8Array(TILE * TILE)
  const dab = { x: 3.5, y: 2.5, radius: 0.25, hardness: 1, opacity: 1 }
  drawDab({ place: { column: 0, row: 0 }, data }, dab)
  expect(data[2 * TILE + 3]).toBe(48)
})
