import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paintedMasks, someMasks } from '#tests/support/some-masks.ts'
import type { Coverage } from './coverage.ts'
import { featherMask } from './feather-mask.ts'
import { growMask } from './grow-mask.ts'
import { shrinkMask } from './shrink-mask.ts'
import { smoothMask } from './smooth-mask.ts'

/** A mask that covers what lies left of an edge, which may lie elsewhere in each row. */
const leftOf = (edge: (y: number) => number, size = 80): Coverage => {
  const data = new Uint8Array(size * size)
  for (let pixel = 0; pixel < data.length; pixel += 1)
    data[pixel] = pixel % size < edge(Math.floor(pixel / size)) ? 255 : 0
  return { width: size, height: size, data }
}

/** Where the edge lies in a row: how much of it is covered, in pixels. */
const edgeAt = ({ width, data }: Coverage, y: number): number =>
  data.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + value, 0) / 255

test('a jagged edge becomes straight, stays where it was and is a pixel or two wide', () => {
  for (const radius of [3, 6, 12]) {
    const jagged = leftOf((y) => 40 + (y % 4 < 2 ? 1 : -1))
    const smooth = smoothMask(jagged, radius)
    const edges = Array.from({ length: 60 }, (_, y) => edgeAt(smooth, y + 10))
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(radius > 4 ? 0.5 : 1.2)
    for (const edge of edges) expect(Math.abs(edge - 40)).toBeLessThan(radius > 4 ? 0.4 : 0.7)
    const row = smooth.data.subarray(40 * 80, 41 * 80)
    const soft = row.filter((value) => value > 12 && value < 243).length
    expect(soft).toBeGreaterThanOrEqual(1)
    expect(soft).toBeLessThanOrEqual(3)
  }
})

test('a corner is rounded off', () => {
  const square = leftOf((y) => (y < 40 ? 40 : 0))
  const smooth = smoothMask(square, 8)
  expect(smooth.data[39 * 80 + 39]).toBe(0)
  expect(smooth.data[30 * 80 + 30]).toBe(255)
})

test('what is soft over a long way stays as soft', () => {
  const soft = featherMask(
    leftOf(() => 40),
    32,
  )
  const smooth = smoothMask(soft, 4)
  for (const [pixel, value] of soft.data.entries())
    expect(Math.abs(value - (smooth.data[pixel] ?? 0))).toBeLessThan(8)
})

test('nothing becomes more than the most or less than the least around it, and no radius changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(someMasks(), paintedMasks(40)), fc.nat(10), (mask, radius) => {
      const smooth = smoothMask(mask, radius)
      const [most, least] = [growMask(mask, radius), shrinkMask(mask, radius)]
      for (const [pixel, value] of smooth.data.entries()) {
        expect(value).toBeLessThanOrEqual(most.data[pixel] ?? 0)
        expect(value).toBeGreaterThanOrEqual(least.data[pixel] ?? 0)
      }
      if (radius === 0) expect(smooth).toEqual(mask)
    }),
    { numRuns: 150 },
  )
})
