import fc from 'fast-check'
import { expect, test } from 'vitest'
import { justify, rowAt, rowOf } from './justify.ts'

const shapes = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { maxLength: 300 })
const spaces = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  target: fc.integer({ min: 96, max: 480 }),
  gap: fc.constantFrom(0, 4, 8),
})

test('every picture is in exactly one row, in its order', () => {
  fc.assert(
    fc.property(shapes, spaces, (ratios, space) => {
      const placed = justify(ratios, space).rows.flatMap((row) =>
        row.widths.map((_, offset) => row.start + offset),
      )
      expect(placed).toEqual(ratios.map((_, index) => index))
    }),
  )
})

test('full rows end at the right edge, none goes beyond it, none overlap', () => {
  fc.assert(
    fc.property(shapes, spaces, (ratios, space) => {
      const { rows } = justify(ratios, space)
      for (const [position, row] of rows.entries()) {
        const right = (row.lefts.at(-1) ?? 0) + (row.widths.at(-1) ?? 0)
        expect(right).toBeLessThanOrEqual(space.width)
        if (position < rows.length - 1) expect(right).toBe(space.width)
        for (const [index, left] of row.lefts.entries()) {
          expect(row.widths[index]).toBeGreaterThan(0)
          if (index > 0) {
            const before = (row.lefts[index - 1] ?? 0) + (row.widths[index - 1] ?? 0)
            expect(Math.abs(left - before - space.gap)).toBeLessThanOrEqual(1)
          }
        }
      }
    }),
  )
})

test('rows lie one under another and keep near the height wished for', () => {
  fc.assert(
    fc.property(shapes, spaces, (ratios, space) => {
      const { rows, height } = justify(ratios, space)
      let bottom = -space.gap
      for (const row of rows) {
        expect(row.top).toBe(bottom + space.gap)
        expect(row.height).toBeLessThanOrEqual(Math.ceil(space.target * 1.6))
        bottom = row.top + row.height
      }
      if (rows.length > 0) expect(height).toBe(bottom)
    }),
  )
})

test('a last row that is nearly full lines up with the others, a short one does not', () => {
  const space = { width: 932, target: 220, gap: 8 }
  const even = justify(
    Array.from({ length: 8 }, () => 1),
    space,
  ).rows
  expect(even.map((row) => row.widths)).toEqual([even[0]?.widths, even[0]?.widths])
  expect(justify([1, 1, 1, 1, 1], space).rows.at(-1)?.height).toBe(220)
})

test('a picture’s row is found by its position and by its place', () => {
  const layout = justify(
    Array.from({ length: 500 }, (_, index) => 0.6 + (index % 7) * 0.2),
    {
      width: 1200,
      target: 200,
      gap: 8,
    },
  )
  for (const [position, row] of layout.rows.entries()) {
    expect(rowOf(layout, row.start)).toBe(position)
    expect(rowOf(layout, row.end - 1)).toBe(position)
    expect(rowAt(layout, row.top + 1)).toBe(position)
  }
  expect(rowAt(layout, -100)).toBe(0)
})

test('ten thousand pictures are laid out within a frame', () => {
  const ratios = Array.from({ length: 10_000 }, (_, index) => 0.5 + ((index * 37) % 20) / 10)
  const start = performance.now()
  justify(ratios, { width: 1300, target: 220, gap: 8 })
  expect(performance.now() - start).toBeLessThan(50)
})
