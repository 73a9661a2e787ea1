import { expect, test } from 'vitest'
import { outlineArea } from './outline-area.ts'
import { ellipseOutline, rectangleOutline } from './outlines.ts'

const page = { width: 4000, height: 3000 }

test('an area is measured to a few in ten thousand, however large the page is', () => {
  const box = { x: 313, y: 207, width: 1500, height: 900 }
  expect(outlineArea(rectangleOutline(box), page) / (1500 * 900)).toBeCloseTo(1, 3)
  expect(outlineArea(ellipseOutline(box), page) / ((Math.PI / 4) * 1500 * 900)).toBeCloseTo(1, 3)
  expect(
    outlineArea(rectangleOutline({ x: 1, y: 2, width: 7, height: 3 }), { width: 20, height: 10 }),
  ).toBe(21)
})

test('what lies beyond the page is not counted, and what is drawn around twice is counted once', () => {
  const beyond = rectangleOutline({ x: -500, y: 1000, width: 9000, height: 9000 })
  expect(outlineArea(beyond, page) / (4000 * 2000)).toBeCloseTo(1, 3)
  const square = rectangleOutline({ x: 1000, y: 1000, width: 1000, height: 1000 })
  expect(outlineArea([...square, ...square], page) / 1e6).toBeCloseTo(1, 3)
  // A bow whose halves are drawn in opposite directions.
  const bow = [
    { x: 0, y: 0 },
    { x: 2000, y: 1000 },
    { x: 2000, y: 0 },
    { x: 0, y: 1000 },
  ]
  expect(outlineArea(bow, page) / 1e6).toBeCloseTo(1, 3)
})
