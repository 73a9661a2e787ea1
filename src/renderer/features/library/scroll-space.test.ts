import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scrolledAt, spaceOf, topAt } from './scroll-space.ts'

const heights = fc.integer({ min: 0, max: 300_000_000 })
const shares = fc.double({ min: 0, max: 1, noNaN: true })

test('every place of the grid has a place of the scroll bar and comes back from it', () => {
  fc.assert(
    fc.property(heights, shares, (height, share) => {
      const space = spaceOf(height, 900)
      const top = space.far * share
      const scrolled = scrolledAt(space, top)
      expect(scrolled).toBeGreaterThanOrEqual(0)
      expect(scrolled).toBeLessThanOrEqual(space.scrolled)
      expect(Math.abs(topAt(space, scrolled) - top)).toBeLessThan(0.01)
    }),
  )
})

test('further down is further down', () => {
  fc.assert(
    fc.property(heights, shares, shares, (height, one, other) => {
      const space = spaceOf(height, 900)
      const [upper, lower] = [Math.min(one, other), Math.max(one, other)]
      expect(scrolledAt(space, space.far * upper)).toBeLessThanOrEqual(
        scrolledAt(space, space.far * lower),
      )
    }),
  )
})

test('a pixel is a pixel in a grid of usual height, and near both ends of a tall one', () => {
  const usual = spaceOf(3_000_000, 900)
  expect(scrolledAt(usual, 1_234_567)).toBe(1_234_567)
  const tall = spaceOf(60_000_000, 900)
  expect(tall.scrolled).toBe(4_000_000)
  expect(scrolledAt(tall, 150_000)).toBe(150_000)
  expect(scrolledAt(tall, tall.far - 10)).toBe(tall.scrolled - 10)
})
