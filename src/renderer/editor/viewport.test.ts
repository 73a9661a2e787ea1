import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitBox,
  LARGEST_SCALE,
  SMALLEST_SCALE,
  toDocument,
  toStage,
  type View,
  zoomByWheel,
  zoomExactly,
  zoomTo,
} from './viewport.ts'

const place = fc.record({
  x: fc.double({ min: -2000, max: 4000, noNaN: true }),
  y: fc.double({ min: -2000, max: 4000, noNaN: true }),
})
const view = fc
  .tuple(fc.double({ min: SMALLEST_SCALE, max: LARGEST_SCALE, noNaN: true }), place)
  .map(([scale, at]): View => ({ scale, wanted: scale, ...at }))
const at = { x: 300, y: 200 }
const plain: View = { scale: 1, wanted: 1, x: 0, y: 0 }

test('the point under the pointer stays there within half a pixel through fifty turns of the wheel', () => {
  const turns = fc.array(
    fc.record({
      delta: fc.double({ min: -300, max: 300, noNaN: true }),
      pause: fc.double({ min: 0, max: 500, noNaN: true }),
    }),
    { minLength: 50, maxLength: 50 },
  )
  fc.assert(
    fc.property(view, place, turns, (first, pointer, all) => {
      const under = toDocument(first, pointer)
      const last = all.reduce((now, turn) => zoomByWheel(now, { ...turn, at: pointer }), first)
      const shown = toStage(last, under)
      expect(Math.hypot(shown.x - pointer.x, shown.y - pointer.y)).toBeLessThan(0.5)
      expect(last.scale).toBeGreaterThanOrEqual(SMALLEST_SCALE)
      expect(last.scale).toBeLessThanOrEqual(LARGEST_SCALE)
    }),
    { numRuns: 300 },
  )
})

test('the wheel rests at a stop until it was turned past it, and comes back the way it went', () => {
  const near = zoomTo({ ...plain, scale: 0.9, wanted: 0.9 }, 0.985, at)
  expect([near.scale, near.wanted]).toEqual([1, 0.985])
  const further = zoomTo(near, 1.015, at)
  expect([further.scale, further.wanted]).toEqual([1, 1.015])
  expect(zoomTo(further, 1.03, at).scale).toBe(1.03)
  const there = zoomByWheel(plain, { delta: -60, pause: 0, at })
  const back = zoomByWheel(there, { delta: 60, pause: 0, at })
  expect(back.wanted).toBeCloseTo(1, 9)
})

test('a slow turn zooms less than a fast one, and a scale that was asked for is met exactly', () => {
  const slow = zoomByWheel(plain, { delta: -200, pause: 1000, at })
  const fast = zoomByWheel(plain, { delta: -200, pause: 5, at })
  expect(slow.wanted).toBeGreaterThan(1)
  expect(fast.wanted).toBeGreaterThan(slow.wanted)
  expect(zoomExactly(plain, 0.99, at).scale).toBe(0.99)
})

test('what is fitted is seen whole, in the middle of what is free, and never enlarged', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 16_384 }),
    height: fc.integer({ min: 1, max: 16_384 }),
  })
  fc.assert(
    fc.property(size, (box) => {
      const stage = { width: 1000, height: 700 }
      const room = { top: 64, right: 30, bottom: 150, left: 70 }
      const placed = { x: 40, y: -20, ...box }
      const fitted = fitBox(placed, stage, room)
      expect(fitted.scale).toBeLessThanOrEqual(1)
      const middle = toStage(fitted, { x: 40 + box.width / 2, y: -20 + box.height / 2 })
      // On whole pixels of the screen.
      expect(Math.abs(middle.x - (70 + 970) / 2)).toBeLessThanOrEqual(0.5 + 1e-6)
      expect(Math.abs(middle.y - (64 + 550) / 2)).toBeLessThanOrEqual(0.5 + 1e-6)
      expect([fitted.x % 1, fitted.y % 1].map(Math.abs)).toEqual([0, 0])
      if (fitted.scale > SMALLEST_SCALE) {
        const from = toStage(fitted, placed)
        const to = toStage(fitted, { x: 40 + box.width, y: -20 + box.height })
        expect(from.x).toBeGreaterThan(room.left - 0.6)
        expect(from.y).toBeGreaterThan(room.top - 0.6)
        expect(to.x).toBeLessThan(stage.width - room.right + 0.6)
        expect(to.y).toBeLessThan(stage.height - room.bottom + 0.6)
      }
    }),
    { numRuns: 500 },
  )
})
