import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import { maskOf, paintedMasks, someMasks } from '#tests/support/some-masks.ts'
import { seeds } from '#tests/support/some-pixels.ts'
import { createRandom } from '#shared/std/random.ts'
import type { Coverage } from './coverage.ts'
import { growBySquares } from './grow-by-squares.ts'
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

/** Masks of noise: of every value, of the two ends, or of few values above a ramp. */
const noisyMasks = fc
  .record({
    width: fc.integer({ min: 40, max: 90 }),
    height: fc.integer({ min: 40, max: 90 }),
    seed: seeds,
    kind: fc.constantFrom('soft', 'hard', 'ramp'),
  })
  .map(({ width, height, seed, kind }): Coverage => {
    const random = createRandom(seed)
    const values = {
      soft: () => random() * 256,
      hard: () => (random() < 0.3 ? 255 : 0),
      ramp: (at: number) => ((at % width) * 200) / width + random() * 50,
    }
    return {
      width,
      height,
      data: Uint8Array.from({ length: width * height }, (_, at) => values[kind](at)),
    }
  })

test('so do masks of noise, whichever way is taken for them', () => {
  const places = fc.array(fc.nat(), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(noisyMasks, evenly(4, 40), places, (mask, radius, some) => {
      const grown = growMask(mask, radius)
      expect(grown.data).toHaveLength(mask.data.length)
      for (const place of some) {
        const index = place % mask.data.length
        expect(grown.data[index]).toBe(Math.max(...around(mask, index, radius)))
      }
    }),
    { numRuns: 300 },
  )
})

test('noise is grown by squares, and what is not quite settled by them pixel by pixel', () => {
  const random = createRandom(1)
  const noise = {
    width: 203,
    height: 150,
    data: Uint8Array.from({ length: 203 * 150 }, () => (random() < 0.006 ? 255 : 0)),
  }
  const radius = 24
  const halfWidths = Array.from({ length: radius + 1 }, (_, down) =>
    Math.floor(Math.sqrt(radius * radius - down * down)),
  )
  const grown = growBySquares(noise, halfWidths)
  const wanted = noise.data.map((_, at) => Math.max(...around(noise, at, radius)))
  expect(grown).toEqual(wanted)
  const ramp = { ...noise, data: noise.data.map((_, at) => at % 203) }
  expect(growBySquares(ramp, halfWidths)).toBeNull()
})

test('the edge of the picture lets nothing grow in, and eats nothing', () => {
  const [clear, covered] = [maskOf([[0, 0, 0]]), maskOf([[255, 255, 255]])]
  expect(growMask(clear, 2)).toEqual(clear)
  expect(shrinkMask(covered, 2)).toEqual(covered)
})
