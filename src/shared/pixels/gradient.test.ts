import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Gradient,
  gradientBetween,
  gradientSeenFrom,
  shareAt,
  sharesOfRow,
} from './gradient.ts'
import type { Point } from './point.ts'

const place = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
})
const line = fc
  .tuple(place, place)
  .filter(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y) > 1)

/** How far on a point is, by the angle at which it is seen from where the gradient begins. */
const byAngle = (shape: Gradient['shape'], [from, to]: [Point, Point], point: Point): number => {
  const far = Math.hypot(point.x - from.x, point.y - from.y)
  const turn =
    Math.atan2(point.y - from.y, point.x - from.x) - Math.atan2(to.y - from.y, to.x - from.x)
  const on = shape === 'linear' ? far * Math.cos(turn) : far
  return Math.min(1, Math.max(0, on / Math.hypot(to.x - from.x, to.y - from.y)))
}

test.each(['linear', 'radial'] as const)(
  'a %s gradient begins and ends where it was dragged',
  (shape) => {
    fc.assert(
      fc.property(line, place, ([from, to], point) => {
        const gradient = gradientBetween(shape, from, to)
        expect(shareAt(gradient, from)).toBeCloseTo(0, 9)
        expect(shareAt(gradient, to)).toBeCloseTo(1, 9)
        expect(shareAt(gradient, point)).toBeCloseTo(byAngle(shape, [from, to], point), 6)
      }),
    )
  },
)

test.each(['linear', 'radial'] as const)(
  'a row of a %s gradient is what its pixels are',
  (shape) => {
    fc.assert(
      fc.property(line, place, ([from, to], corner) => {
        const gradient = gradientBetween(shape, from, to)
        const shares = new Float64Array(40)
        sharesOfRow(gradient, corner, shares)
        for (const [at, share] of shares.entries())
          expect(share).toBeCloseTo(
            shareAt(gradient, { x: corner.x + at + 0.5, y: corner.y + 0.5 }),
            9,
          )
      }),
    )
  },
)

const placement = fc.record({ by: place, angle: fc.double({ min: 0, max: 7, noNaN: true }) })

test('a layer that was turned, scaled and moved shows the gradient where it lies in the document', () => {
  fc.assert(
    fc.property(line, place, placement, (ends, point, { by, angle }) => {
      const inDocument = ({ x, y }: Point): Point => ({
        x: by.x + 3 * x * Math.cos(angle) - 0.5 * y * Math.sin(angle),
        y: by.y + 3 * x * Math.sin(angle) + 0.5 * y * Math.cos(angle),
      })
      for (const shape of ['linear', 'radial'] as const) {
        const gradient = gradientBetween(shape, ...ends)
        const seen = gradientSeenFrom(gradient, inDocument)
        expect(shareAt(seen, point)).toBeCloseTo(shareAt(gradient, inDocument(point)), 6)
      }
    }),
  )
})
