import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import { nearestIn, paintedMasks, someMasks } from '#tests/support/some-masks.ts'
import type { Coverage } from './coverage.ts'
import { featherMask } from './feather-mask.ts'
import { enlargeMask, reduceMask } from './scale-mask.ts'

/** A mask blurred by a real Gaussian, as exactly as numbers go. */
const gaussian = (mask: Coverage, deviation: number): Float64Array => {
  const { width, height } = mask
  const reach = Math.ceil(deviation * 4)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation * deviation)),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const across = new Float64Array(width * height)
  const result = new Float64Array(width * height)
  for (let at = 0; at < across.length; at += 1)
    for (const [step, weight] of weights.entries())
      across[at] =
        (across[at] ?? 0) +
        (weight / sum) * nearestIn(mask, (at % width) + step - reach, Math.floor(at / width))
  for (let at = 0; at < across.length; at += 1)
    for (const [step, weight] of weights.entries()) {
      const y = Math.min(Math.max(Math.floor(at / width) + step - reach, 0), height - 1)
      result[at] = (result[at] ?? 0) + (weight / sum) * (across[y * width + (at % width)] ?? 0)
    }
  return result
}

const farthest = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let far = 0
  for (let at = 0; at < one.length; at += 1)
    far = Math.max(far, Math.abs((one[at] ?? 0) - (other[at] ?? 0)))
  return far
}

test('a feathered mask is nearly what a Gaussian of half the radius makes of it', () => {
  fc.assert(
    fc.property(paintedMasks(90), evenly(6, 60), (mask, radius) => {
      const { data } = featherMask(mask, radius)
      expect(farthest(data, gaussian(mask, radius / 2))).toBeLessThan(radius < 12 ? 20 : 12)
    }),
    { numRuns: 40 },
  )
})

test('a straight edge of a wide mask becomes as soft as the radius says', () => {
  for (const radius of [8, 16, 32, 64]) {
    const [width, height] = [400, 3]
    const data = new Uint8Array(width * height)
    for (let at = 0; at < data.length; at += 1) data[at] = at % width < 200 ? 255 : 0
    const mask = { width, height, data }
    expect(farthest(featherMask(mask, radius).data, gaussian(mask, radius / 2))).toBeLessThan(5)
  }
})

test('a mask of one value stays so, and no radius changes nothing', () => {
  fc.assert(
    fc.property(someMasks(), fc.nat(255), fc.nat(200), (mask, value, radius) => {
      const even = { ...mask, data: mask.data.map(() => value) }
      expect(featherMask(even, radius)).toEqual(even)
      expect(featherMask(mask, 0)).toEqual(mask)
    }),
    { numRuns: 100 },
  )
})

test('each pixel of a smaller mask is the mean of its square', () => {
  fc.assert(
    fc.property(someMasks(20), fc.constantFrom(2, 4, 8), (mask, factor) => {
      const { width, data } = reduceMask(mask, factor)
      for (const [at, value] of data.entries()) {
        let sum = 0
        for (let y = 0; y < factor; y += 1)
          for (let x = 0; x < factor; x += 1)
            sum += nearestIn(
              mask,
              ((at % width) - 1) * factor + x,
              (Math.floor(at / width) - 1) * factor + y,
            )
        expect(value).toBe(Math.round(sum / factor ** 2))
      }
    }),
    { numRuns: 100 },
  )
})

test('a larger mask goes straight from the middle of one pixel to the next', () => {
  fc.assert(
    fc.property(someMasks(6), fc.constantFrom(2, 4, 8), fc.nat(7), (mask, factor, cut) => {
      fc.pre(mask.width > 2 && mask.height > 2)
      const width = Math.max(1, (mask.width - 2) * factor - (cut % factor))
      const height = Math.max(1, (mask.height - 2) * factor - (cut % factor))
      const { data } = enlargeMask(mask, factor, { width, height })
      for (const [at, value] of data.entries()) {
        const x = ((at % width) + 0.5) / factor + 0.5
        const y = (Math.floor(at / width) + 0.5) / factor + 0.5
        const [left, top] = [Math.floor(x), Math.floor(y)]
        const row = (line: number): number =>
          nearestIn(mask, left, line) * (1 - x + left) +
          nearestIn(mask, left + 1, line) * (x - left)
        const wanted = row(top) * (1 - y + top) + row(top + 1) * (y - top)
        if (Math.abs(value - wanted) > 0.501) expect(value).toBe(wanted)
      }
    }),
    { numRuns: 100 },
  )
})
