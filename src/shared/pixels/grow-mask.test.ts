import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import { maskOf, paintedMasks, someMasks } from '#tests/support/some-masks.ts'
import type { Coverage } from './coverage.ts'
import { growMask } from './grow-mask.ts'
import { shrinkMask } from './shrink-mask.ts'

/** The values within a radius of a pixel, as far as the mask goes. */
const around = ({ width, height, data }: Coverage, index: number, radius: number): number[] => {
  const [column, row, reach] = [index % width, Math.floor(index / width), Math.floor(radius)]
  const values: number[] = []
  for (let y = Math.max(0, row - reach); y <= Math.min(height - 1, row + reach); y += 1)
    for (let x = Math.max(0, column - reach); x <= Math.min(width - 1, column + reach); x += 1)
      if ((x - column) ** 2 + (y - row) ** 2 <= radius ** 2) values.push(data[y * width + x] ?? 0)
  return values
}

const radii = fc.oneof(fc.nat(9), evenly(0, 9))

test('a grown mask has the most within the radius, and a shrunk one the least', () => {
  fc.assert(
    fc.property(someMasks(), radii, (mask, radius) => {
      const [grown, shrunk] = [growMask(mask, radius), shrinkMask(mask, radius)]
      for (const index of mask.data.keys()) {
        const values = around(mask, index, radius)
        expect(grown.data[index]).toBe(Math.max(...values))
        expect(shrunk.data[index]).toBe(Math.min(...values))
      }
    }),
    { numRuns: 200 },
  )
})

test('so do large masks, most of which is one value all over', () => {
  const places = fc.array(fc.nat(), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(paintedMasks(240), fc.nat(70), places, (mask, radius, some) => {
      const [grown, shrunk] = [growMask(mask, radius), shrinkMask(mask, radius)]
      for (const place of some) {
        const index = place % mask.data.length
        const values = around(mask, index, radius)
        expect(grown.data[index]).toBe(Math.max(...values))
        expect(shrunk.data[index]).toBe(Math.min(...values))
      }
    }),
    { numRuns: 40 },
  )
})

test('the edge of the picture lets nothing grow in, and eats nothing', () => {
  const [clear, covered] = [maskOf([[0, 0, 0]]), maskOf([[255, 255, 255]])]
  expect(growMask(clear, 2)).toEqual(clear)
  expect(shrinkMask(covered, 2)).toEqual(covered)
})
