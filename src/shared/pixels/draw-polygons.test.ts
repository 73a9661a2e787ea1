import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import type { Box } from './box.ts'
import { drawPolygons } from './draw-polygons.ts'
import { ellipseOutline, rectangleOutline } from './outlines.ts'
import type { Point } from './point.ts'

const place = evenly(-6, 14)
const points = fc.record({ x: place, y: place })
const polygons = fc.array(fc.array(points, { maxLength: 7 }), { minLength: 1, maxLength: 2 })
const boxes: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -4, max: 4 }),
  y: fc.integer({ min: -4, max: 4 }),
  width: fc.integer({ min: 1, max: 6 }),
  height: fc.integer({ min: 1, max: 6 }),
})

/** How often polygons wind around a place. */
const windingAt = (all: readonly (readonly Point[])[], { x, y }: Point): number => {
  let winding = 0
  for (const polygon of all)
    for (const [index, to] of polygon.entries()) {
      const from = polygon.at(index - 1) ?? to
      if (from.y <= y === to.y <= y) continue
      const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
      if (crossing <= x) winding += to.y > from.y ? 1 : -1
    }
  return winding
}

/** So many samples along each side of a pixel. */
const FINE = 48

const shareOf = (all: readonly (readonly Point[])[], x: number, y: number): number => {
  let inside = 0
  for (let down = 0.5; down < FINE; down += 1)
    for (let across = 0.5; across < FINE; across += 1)
      if (windingAt(all, { x: x + across / FINE, y: y + down / FINE }) !== 0) inside += 1
  return inside / FINE ** 2
}

test('polygons cover each pixel by the area that they wind around', () => {
  fc.assert(
    fc.property(polygons, boxes, fc.nat(), (all, box, pick) => {
      const { data, width, height } = drawPolygons(all, box)
      expect([width, height, data.length]).toEqual([box.width, box.height, width * height])
      for (let some = 0; some < 3; some += 1) {
        const index = (pick + some * 7) % data.length
        const share = shareOf(all, box.x + (index % width), box.y + Math.floor(index / width))
        expect(Math.abs((data[index] ?? 0) / 255 - share)).toBeLessThan(1 / 16)
      }
    }),
    { numRuns: 300 },
  )
})

test('a rectangle covers its area exactly, also of pixels that it halves', () => {
  const outline = rectangleOutline({ x: 1, y: 0.5, width: 1.5, height: 1.5 })
  expect([...drawPolygons([outline], { x: 0, y: 0, width: 4, height: 3 }).data]).toEqual([
    0, 128, 64, 0, 0, 255, 128, 0, 0, 0, 0, 0,
  ])
})

test('an ellipse has the area of an ellipse', () => {
  fc.assert(
    fc.property(evenly(0.5, 60), evenly(0.5, 60), (width, height) => {
      const outline = ellipseOutline({ x: 1.3, y: 1.7, width, height })
      const { data } = drawPolygons([outline], { x: 0, y: 0, width: 64, height: 64 })
      const area = data.reduce((sum, value) => sum + value, 0) / 255
      const wanted = (Math.PI / 4) * width * height
      expect(Math.abs(area - wanted)).toBeLessThan(0.1 + (width + height) * 0.05)
    }),
  )
})
