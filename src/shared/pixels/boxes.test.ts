import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { clampTo, contains, expand, intersect, roundOut, union, wholeOf } from './boxes.ts'

const boxes = fc.record({
  x: fc.integer({ min: -6, max: 6 }),
  y: fc.integer({ min: -6, max: 6 }),
  width: fc.integer({ min: 1, max: 6 }),
  height: fc.integer({ min: 1, max: 6 }),
})

/** The pixels of a box, by name. */
const pixels = ({ x, y, width, height }: Box): Set<string> =>
  new Set(
    Array.from(
      { length: width * height },
      (_, at) => `${x + (at % width)} ${y + Math.floor(at / width)}`,
    ),
  )

const cases = { numRuns: 1000 }

test('what two boxes share is exactly the pixels that are in both', () => {
  fc.assert(
    fc.property(boxes, boxes, (one, other) => {
      const both = intersect(one, other)
      if (both) expect(Math.min(both.width, both.height)).toBeGreaterThan(0)
      const there = pixels(other)
      const shared = [...pixels(one)].filter((pixel) => there.has(pixel))
      expect(both === null ? new Set() : pixels(both)).toEqual(new Set(shared))
    }),
    cases,
  )
})

test('a box lies in another when all its pixels do, and the union is the smallest that holds both', () => {
  fc.assert(
    fc.property(boxes, boxes, (one, other) => {
      const here = pixels(one)
      expect(contains(one, other)).toBe([...pixels(other)].every((pixel) => here.has(pixel)))
      const both = union(one, other) ?? one
      expect(contains(both, one) && contains(both, other)).toBe(true)
      const edges = (of: readonly Box[]) => [
        Math.min(...of.map(({ x }) => x)),
        Math.min(...of.map(({ y }) => y)),
        Math.max(...of.map(({ x, width }) => x + width)),
        Math.max(...of.map(({ y, height }) => y + height)),
      ]
      expect(edges([both])).toEqual(edges([one, other]))
    }),
    cases,
  )
  expect(union(null, null)).toBeNull()
  expect(union(null, { x: 1, y: 2, width: 3, height: 4 })).toMatchObject({ x: 1, height: 4 })
})

test('a box is moved into the canvas, and cut only where it is larger', () => {
  fc.assert(
    fc.property(boxes, boxes, (box, canvas) => {
      const moved = clampTo(box, canvas)
      expect(contains(wholeOf(canvas), moved)).toBe(true)
      expect(moved.width).toBe(Math.min(box.width, canvas.width))
      expect(moved.height).toBe(Math.min(box.height, canvas.height))
      if (contains(wholeOf(canvas), box)) expect(moved).toEqual(box)
    }),
    cases,
  )
})

test('a box grows on every side, and one between pixels is rounded outwards', () => {
  expect(expand({ x: 2, y: 3, width: 4, height: 5 }, 2)).toEqual({
    x: 0,
    y: 1,
    width: 8,
    height: 9,
  })
  const rounded = roundOut({ x: 0.5, y: -1.5, width: 1, height: 2.25 })
  expect(rounded).toEqual({ x: 0, y: -2, width: 2, height: 3 })
})
