import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'
import { compositeOnto } from './composite.ts'
import { seamOf } from './seam.ts'

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The same by looking at every pair of pixels and at every edge for each of them. */
const bruteForce = ({ width, height, data }: Bitmap, mask: Coverage, reach: number) => {
  const all = Array.from({ length: width * height }, (_, at) => ({
    x: at % width,
    y: Math.floor(at / width),
    light:
      (data[at * 4] ?? 0) * 0.299 +
      (data[at * 4 + 1] ?? 0) * 0.587 +
      (data[at * 4 + 2] ?? 0) * 0.114,
    isInside: (mask.data[at] ?? 0) >= 128,
  }))
  const pairs = all.flatMap((one) =>
    all
      .filter(({ x, y }) => (x === one.x + 1 && y === one.y) || (x === one.x && y === one.y + 1))
      .map((other) => [one, other] as const),
  )
  const crosses = pairs.filter(([one, other]) => one.isInside !== other.isInside)
  const rim = crosses.flat()
  const isNear = ({ x, y }: { x: number; y: number }): boolean =>
    rim.some((mark) => Math.abs(mark.x - x) <= reach && Math.abs(mark.y - y) <= reach)
  const others = pairs.filter(
    ([one, other]) => one.isInside === other.isInside && isNear(one) && isNear(other),
  )
  const step = ([one, other]: (typeof pairs)[number]): number => Math.abs(one.light - other.light)
  return { count: crosses.length, across: mean(crosses.map(step)), around: mean(others.map(step)) }
}

test('a seam is what looking at every pair of pixels says', () => {
  fc.assert(
    fc.property(sizesUpTo(7), seeds, fc.nat(3), (size, seed, reach) => {
      const [picture, mask] = [someBitmap(size, seed), someCoverage(size, seed + 1)]
      // Few edges, so that not everything is near one.
      mask.data.fill(0, Math.ceil(mask.data.length / 4))
      const wanted = bruteForce(picture, mask, reach)
      const found = seamOf(picture, mask, { reach })
      if (wanted.count === 0) expect(found).toBeNull()
      else {
        expect(found?.across).toBeCloseTo(wanted.across, 2)
        expect(found?.around).toBeCloseTo(wanted.around, 2)
        expect(found?.ratio).toBeCloseTo((wanted.across + 0.5) / (wanted.around + 0.5), 2)
      }
    }),
    { numRuns: 1000 },
  )
})

const size = { width: 120, height: 90 }
const picture = (brighter: number): Bitmap => ({
  ...size,
  data: Uint8Array.from({ length: size.width * size.height * 4 }, (_, at) => {
    const [x, y] = [(at >> 2) % size.width, Math.floor((at >> 2) / size.width)]
    return at % 4 === 3 ? 255 : 110 + brighter + 40 * Math.sin(x / 9) + 30 * Math.cos(y / 7)
  }),
})
/** A box whose edge is so wide. */
const maskOf = (softness: number): Coverage => ({
  ...size,
  data: Uint8Array.from({ length: size.width * size.height }, (_, at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)]
    const inside = Math.min(x - 30, 90 - x, y - 20, 70 - y)
    return 255 * Math.min(1, Math.max(0, inside / softness + 0.5))
  }),
})
const seamAfter = (brighter: number, softness: number): number => {
  const [below, mask] = [picture(0), maskOf(softness)]
  compositeOnto(below, picture(brighter), { x: 0, y: 0, mask })
  return seamOf(below, mask)?.ratio ?? 0
}

test('nobody sees the seam of what fits or blends, and everybody that of what does not', () => {
  expect(seamAfter(0, 1)).toBeLessThan(1.1)
  expect(seamAfter(12, 25)).toBeLessThan(1.1)
  expect(seamAfter(12, 0.1)).toBeGreaterThan(1.5)
  expect(seamAfter(30, 0.1)).toBeGreaterThan(4)
})

test('the edge may be where a mask begins', () => {
  const mask = { width: 4, height: 1, data: Uint8Array.of(0, 1, 200, 255) }
  const steps = { width: 4, height: 1, data: new Uint8Array(16) }
  steps.data.set([90, 90, 90, 255], 4)
  steps.data.set([90, 90, 90, 255], 8)
  steps.data.set([90, 90, 90, 255], 12)
  expect(seamOf(steps, mask, { level: 1 })?.across).toBeCloseTo(90, 3)
  expect(seamOf(steps, mask)?.across).toBe(0)
})
