import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitCells } from './fit-cells.ts'

const wish = { gap: 8, minHeight: 140, maxHeight: 240 }

test('four portraits share one line, two landscapes too', () => {
  expect(fitCells({ ...wish, count: 4, ratio: 0.8, space: 700 })).toMatchObject({ columns: 4 })
  expect(fitCells({ ...wish, count: 2, ratio: 16 / 9, space: 700 })).toMatchObject({ columns: 2 })
  expect(fitCells({ ...wish, count: 4, ratio: 1, space: 700 })).toMatchObject({ columns: 4 })
})

test('a single picture does not fill the screen', () => {
  expect(fitCells({ ...wish, count: 1, ratio: 1, space: 1200 })).toEqual({
    columns: 1,
    width: 240,
    height: 240,
  })
})

test('cells never go beyond the space nor above the height, and keep their shape', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.integer({ min: 260, max: 2400 }),
      (count, ratio, space) => {
        const { columns, width, height } = fitCells({ ...wish, count, ratio, space })
        expect(columns * width + (columns - 1) * wish.gap).toBeLessThanOrEqual(space)
        expect(height).toBeLessThanOrEqual(wish.maxHeight + 1)
        expect(Math.abs(height - width / ratio)).toBeLessThanOrEqual(1)
      },
    ),
  )
})
