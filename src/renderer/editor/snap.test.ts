import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapFrame } from './snap.ts'

const page = { x: 0, y: 0, width: 1000, height: 600 }

test('a frame near the edge or the middle keeps to it and tells the line', () => {
  expect(snapFrame({ x: 4, y: 100, width: 50, height: 50 }, [page], 6)).toEqual({
    by: { x: -4, y: 0 },
    guides: [{ axis: 'x', at: 0 }],
  })
  expect(snapFrame({ x: 473, y: 547, width: 50, height: 50 }, [page], 6)).toEqual({
    by: { x: 2, y: 3 },
    guides: [
      { axis: 'x', at: 500 },
      { axis: 'y', at: 600 },
    ],
  })
})

test('of several lines the nearest one wins, and what is further away is left alone', () => {
  const other = { x: 103, y: 300, width: 20, height: 20 }
  expect(snapFrame({ x: 104, y: 50, width: 77, height: 77 }, [page, other], 6).by.x).toBe(-1)
  expect(snapFrame({ x: 200, y: 50, width: 77, height: 77 }, [page, other], 6)).toEqual({
    by: { x: 0, y: 0 },
    guides: [],
  })
})

test('it never moves further than it may, and once there it stays', () => {
  const frames = fc.record({
    x: fc.integer({ min: -50, max: 1050 }),
    y: fc.integer({ min: -50, max: 650 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 300 }),
  })
  fc.assert(
    fc.property(frames, frames, fc.integer({ min: 0, max: 20 }), (frame, other, within) => {
      const { by } = snapFrame(frame, [page, other], within)
      expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(within)
      const there = { ...frame, x: frame.x + by.x, y: frame.y + by.y }
      expect(snapFrame(there, [page, other], 0).by).toEqual({ x: 0, y: 0 })
    }),
  )
})
