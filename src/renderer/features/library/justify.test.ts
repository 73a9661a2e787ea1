import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RATIO_UNIT } from '#shared/model/index-record.ts'
import { type Shapes, justify } from './justify.ts'
import { type Layout, type Row, type Space, rowAt, rowOf, rowsFrom } from './layout.ts'
import { squares } from './squares.ts'

const shapesOf = (ratios: readonly number[]): Shapes => ({
  length: ratios.length,
  ratioAt: (at) => Math.round((ratios[at] ?? 1) * RATIO_UNIT),
})
const shapes = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { maxLength: 300 })
const spaces = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  target: fc.integer({ min: 96, max: 480 }),
  gap: fc.constantFrom(0, 4, 8),
})
const breaks = fc.double({ min: 0, max: 1, noNaN: true })
const breakIn = (count: number, share: number): number => Math.floor(count * share)
const allRows = (layout: Layout) => rowsFrom(layout, 0, layout.rows)

const layouts: readonly [
  string,
  (ratios: readonly number[], space: Space, at: number) => Layout,
][] = [
  ['justified', (ratios, space, at) => justify(shapesOf(ratios), space, at)],
  ['square', (ratios, space, at) => squares(ratios.length, space, at)],
]

test.each(layouts)('%s: every picture is in exactly one row, in its order', (_, layOut) => {
  fc.assert(
    fc.property(shapes, spaces, breaks, (ratios, space, share) => {
      const layout = layOut(ratios, space, breakIn(ratios.length, share))
      const placed = allRows(layout).flatMap((row) =>
        row.widths.map((_, offset) => row.start + offset),
      )
      expect(placed).toEqual(ratios.map((_, index) => index))
      expect(layout.count).toBe(ratios.length)
    }),
  )
})

test.each(layouts)('%s: a row begins where one has to', (_, layOut) => {
  fc.assert(
    fc.property(shapes, spaces, breaks, (ratios, space, share) => {
      const at = breakIn(ratios.length, share)
      const layout = layOut(ratios, space, at)
      if (at < ratios.length) expect(layout.startOf(rowOf(layout, at))).toBe(at)
    }),
  )
})

test.each(layouts)('%s: what comes in before a break moves nothing after it', (_, layOut) => {
  fc.assert(
    fc.property(fc.tuple(shapes, shapes), spaces, breaks, ([ratios, added], space, share) => {
      const at = breakIn(ratios.length, share)
      const after = (layout: Layout, first: number) => {
        const from = rowOf(layout, first)
        return rowsFrom(layout, from, layout.rows).map((row) => ({
          ...row,
          start: row.start - first,
          end: row.end - first,
          top: row.top - layout.topOf(from),
        }))
      }
      const before = layOut(ratios, space, at)
      const now = layOut([...added, ...ratios], space, at + added.length)
      if (at < ratios.length) expect(after(now, at + added.length)).toEqual(after(before, at))
    }),
  )
})

test('a break where a row begins anyway changes nothing', () => {
  fc.assert(
    fc.property(shapes, spaces, breaks, (ratios, space, share) => {
      const whole = justify(shapesOf(ratios), space)
      const start = whole.startOf(breakIn(whole.rows, share))
      expect(allRows(justify(shapesOf(ratios), space, start))).toEqual(allRows(whole))
    }),
  )
})

test('the first pictures lie as they did once the rest is there, but for the last row', () => {
  fc.assert(
    fc.property(shapes, shapes, spaces, (ratios, more, space) => {
      const first = allRows(justify(shapesOf(ratios), space)).slice(0, -1)
      const all = allRows(justify(shapesOf([...ratios, ...more]), space))
      expect(all.slice(0, first.length)).toEqual(first)
    }),
  )
})

const rightOf = ({ lefts, widths }: Row): number => (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0)

test('full rows end at the right edge, none goes beyond it', () => {
  fc.assert(
    fc.property(shapes, spaces, breaks, (ratios, space, share) => {
      const at = breakIn(ratios.length, share)
      const layout = justify(shapesOf(ratios), space, at)
      for (const [position, row] of allRows(layout).entries()) {
        expect(rightOf(row)).toBeLessThanOrEqual(space.width)
        // A single row before a break may be too short to be filled.
        const mayBeShort = row.end === ratios.length || (position === 0 && row.end === at)
        if (!mayBeShort) expect(rightOf(row)).toBe(space.width)
      }
    }),
  )
})

test('pictures of a row lie beside one another', () => {
  fc.assert(
    fc.property(shapes, spaces, (ratios, space) => {
      for (const { lefts, widths } of allRows(justify(shapesOf(ratios), space))) {
        for (const [index, width] of widths.entries()) {
          expect(width).toBeGreaterThan(0)
          const next = (lefts[index] ?? 0) + width + space.gap
          expect(Math.abs((lefts[index + 1] ?? next) - next)).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})

test.each(layouts)(
  '%s: rows lie one under another and keep near the height wished for',
  (_, layOut) => {
    fc.assert(
      fc.property(shapes, spaces, breaks, (ratios, space, share) => {
        const layout = layOut(ratios, space, breakIn(ratios.length, share))
        let bottom = -space.gap
        for (const row of allRows(layout)) {
          expect(row.top).toBe(bottom + space.gap)
          expect(row.height).toBeLessThanOrEqual(Math.ceil(space.target * 1.6))
          bottom = row.top + row.height
        }
        if (layout.rows > 0) expect(layout.height).toBe(bottom)
      }),
    )
  },
)

test('a last row that is nearly full lines up with the others, a short one does not', () => {
  const space = { width: 932, target: 220, gap: 8 }
  const even = allRows(justify(shapesOf(Array.from({ length: 8 }, () => 1)), space))
  expect(even.map((row) => row.widths)).toEqual([even[0]?.widths, even[0]?.widths])
  expect(allRows(justify(shapesOf([1, 1, 1, 1, 1]), space)).at(-1)?.height).toBe(220)
})

test('squares are square to the pixel and fill the width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), spaces, (count, space) => {
      const layout = squares(count, space)
      const row = layout.row(0)
      for (const width of row.widths) expect(Math.abs(width - row.height)).toBeLessThanOrEqual(1)
      const right = (row.lefts.at(-1) ?? 0) + (row.widths.at(-1) ?? 0)
      if (layout.rows > 1) expect(right).toBe(space.width)
    }),
  )
})

test('a picture’s row is found by its position and by its place', () => {
  const ratios = Array.from({ length: 500 }, (_, index) => 0.6 + (index % 7) * 0.2)
  const layout = justify(shapesOf(ratios), { width: 1200, target: 200, gap: 8 })
  for (const [position, row] of allRows(layout).entries()) {
    expect(rowOf(layout, row.start)).toBe(position)
    expect(rowOf(layout, row.end - 1)).toBe(position)
    expect(rowAt(layout, row.top + 1)).toBe(position)
  }
  expect(rowAt(layout, -100)).toBe(0)
})
