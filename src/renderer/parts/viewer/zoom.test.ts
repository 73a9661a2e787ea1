import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitScale, fitted, panned, scaleOf, toggled, zoomed } from './zoom.ts'

const scene = { picture: { width: 4000, height: 3000 }, frame: { width: 1000, height: 800 } }

test('a picture fits with a margin and is never enlarged', () => {
  expect(fitScale(scene.picture, scene.frame)).toBeCloseTo(0.238)
  expect(fitScale({ width: 100, height: 100 }, scene.frame)).toBe(1)
})

test('the point under the pointer stays under it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.05, max: 3, noNaN: true }),
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
      (factor, x, y) => {
        const start = { scale: 1, x: 0, y: 0 }
        const after = zoomed(start, { factor, at: { x, y } }, scene)
        const scale = scaleOf(after, scene.picture, scene.frame)
        expect((x - after.x) / scale).toBeCloseTo(x, 6)
        expect((y - after.y) / scale).toBeCloseTo(y, 6)
      },
    ),
  )
})

test('zooming out ends at the whole picture', () => {
  expect(zoomed({ scale: 0.5, x: 90, y: 0 }, { factor: 0.01, at: { x: 0, y: 0 } }, scene)).toEqual(
    fitted,
  )
})

test('a picture cannot be dragged out of sight', () => {
  const far = panned({ scale: 1, x: 0, y: 0 }, { x: 1e6, y: -1e6 }, scene)
  expect(far).toMatchObject({ x: 1500, y: -1100 })
  expect(panned(fitted, { x: 50, y: 50 }, scene)).toEqual(fitted)
})

test('Z goes to real pixels and back', () => {
  expect(toggled(fitted, scene).scale).toBe(1)
  expect(toggled({ scale: 1, x: 4, y: 4 }, scene)).toEqual(fitted)
  expect(toggled(fitted, { ...scene, picture: { width: 64, height: 64 } }).scale).toBe(2)
})
