import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import { curveThrough } from './curve.ts'
import type { Point } from './point.ts'

const number = fc.integer({ min: -100, max: 100 })
const points = fc.record({ x: number, y: number })

test('a curve begins and ends at its points, and turns over smoothly into the next one', () => {
  fc.assert(
    fc.property(fc.tuple(points, points, points, points, points), ([a, b, c, d, e]) => {
      const [one, next] = [curveThrough([a, b, c, d]), curveThrough([b, c, d, e])]
      expect(one(0)).toEqual(b)
      expect(one(1).x).toBeCloseTo(c.x, 6)
      expect(one(1).y).toBeCloseTo(c.y, 6)
      const step = 1e-5
      const [arriving, leaving] = [one(1 - step), next(step)]
      // The same direction on both sides of the point: what turns is next to nothing of what goes on.
      const [x1, y1] = [c.x - arriving.x, c.y - arriving.y]
      const [x2, y2] = [leaving.x - c.x, leaving.y - c.y]
      const [turned, length] = [x1 * y2 - y1 * x2, Math.hypot(x1, y1) * Math.hypot(x2, y2)]
      fc.pre(new Set([a, b, c, d, e].map(({ x, y }) => `${x},${y}`)).size === 5)
      fc.pre(length > (step * 3) ** 2)
      expect(Math.abs(turned) / length).toBeLessThan(0.01)
    }),
    { numRuns: 300 },
  )
})

test('points on a line give that line', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 4, maxLength: 4 }), (places) => {
      const [a, b, c, d] = places.map((x) => ({ x, y: 2 * x + 1 }))
      if (!a || !b || !c || !d) return
      const { x, y } = curveThrough([a, b, c, d])(0.3)
      expect(y).toBeCloseTo(2 * x + 1, 6)
    }),
  )
})

test('where the pen slows down sharply the curve does not shoot past its points', () => {
  const curve = curveThrough([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 101, y: 0 },
    { x: 101, y: 50 },
  ])
  for (let share = 0; share <= 1; share += 0.05) {
    expect(curve(share).x).toBeLessThan(101.5)
    expect(Math.abs(curve(share).y)).toBeLessThan(0.5)
  }
})

/** The curve as it was first told: straight lines between points, then between those, and once more. */
const pyramid = (points: readonly Point[], share: number): Point => {
  const times = [0]
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to
    times.push((times[index] ?? 0) + Math.sqrt(Math.hypot(to.x - from.x, to.y - from.y)))
  }
  const time = (index: number): number => times[index] ?? 0
  const now = time(1) + share * (time(2) - time(1))
  let level: readonly Point[] = points
  for (const [first, wide] of [
    [0, 1],
    [0, 2],
    [1, 1],
  ] as const)
    level = level.slice(1).map((to, index) => {
      const from = level[index] ?? to
      const part = (now - time(first + index)) / (time(first + index + wide) - time(first + index))
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    })
  return level[0] ?? { x: Number.NaN, y: Number.NaN }
}

test('a curve is the centripetal one', () => {
  fc.assert(
    fc.property(fc.tuple(points, points, points, points), evenly(0, 1), (four, share) => {
      fc.pre(new Set(four.map(({ x, y }) => `${x},${y}`)).size === 4)
      const [got, wanted] = [curveThrough(four)(share), pyramid(four, share)]
      expect(got.x).toBeCloseTo(wanted.x, 6)
      expect(got.y).toBeCloseTo(wanted.y, 6)
    }),
    { numRuns: 300 },
  )
})
