import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RATIO_UNIT } from '#shared/model/index-record.ts'
import { justify } from './justify.ts'
import { rowsFrom } from './layout.ts'
import { drawnSelection, inRectangle, rectangleOf } from './rectangle.ts'
import { squares } from './squares.ts'

const points = fc.record({
  x: fc.integer({ min: -50, max: 1300 }),
  y: fc.integer({ min: -50, max: 9000 }),
})
const space = { width: 1200, target: 180, gap: 8 }
const layouts = fc
  .tuple(fc.array(fc.double({ min: 0.2, max: 4, noNaN: true })), fc.boolean())
  .map(([ratios, isSquare]) =>
    isSquare
      ? squares(ratios.length, space)
      : justify(
          { length: ratios.length, ratioAt: (at) => Math.round((ratios[at] ?? 1) * RATIO_UNIT) },
          space,
        ),
  )

test('a rectangle touches just the pictures that it overlaps, whichever corner it began in', () => {
  fc.assert(
    fc.property(layouts, points, points, (layout, one, other) => {
      const rectangle = rectangleOf(one, other)
      expect(rectangleOf(other, one)).toEqual(rectangle)
      const overlapped = rowsFrom(layout, 0, layout.rows).flatMap((row) =>
        row.lefts.flatMap((left, offset) => {
          const isBeside =
            left > rectangle.right || left + (row.widths[offset] ?? 0) < rectangle.left
          const isAbove = row.top + row.height < rectangle.top
          return isBeside || isAbove || row.top > rectangle.bottom ? [] : [row.start + offset]
        }),
      )
      expect(inRectangle(layout, rectangle)).toEqual(overlapped)
    }),
  )
})

test('a rectangle takes the place of a selection, adds to it, or turns what it touches round', () => {
  const touched = { ids: ['a', 'b', 'c', 'd'], positions: [1, 2, 9] }
  const before = new Set(['a', 'b'])
  expect([...drawnSelection(before, touched, 'replace')]).toEqual(['b', 'c'])
  expect([...drawnSelection(before, touched, 'add')]).toEqual(['a', 'b', 'c'])
  expect([...drawnSelection(before, touched, 'toggle')]).toEqual(['a', 'c'])
  expect([...before]).toEqual(['a', 'b'])
})
