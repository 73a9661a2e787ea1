import { expect, test } from 'vitest'
import { fillPlacement, fitPlacement } from './fit-placement.ts'

const page = { width: 300, height: 201 }

test('a smaller picture lies in the middle, by whole pixels and as large as it is', () => {
  expect(fitPlacement({ width: 100, height: 100 }, page)).toEqual({
    x: 100,
    y: 51,
    scaleX: 1,
    scaleY: 1,
    rotation: 0,
  })
})

test('a larger one is seen whole: as wide as the page, or as high', () => {
  const wide = fitPlacement({ width: 600, height: 201 }, page)
  expect(wide).toMatchObject({ x: 0, y: 50, scaleX: 0.5, scaleY: 0.5 })
  const high = fitPlacement({ width: 300, height: 804 }, page)
  expect(high).toMatchObject({ x: 113, y: 0, scaleX: 0.25, scaleY: 0.25 })
})

test('a picture fills a box, whatever its own size is', () => {
  const box = { x: 5, y: 7, width: 50, height: 20 }
  expect(fillPlacement({ width: 100, height: 10 }, box)).toMatchObject({
    x: 5,
    y: 7,
    scaleX: 0.5,
    scaleY: 2,
  })
})
