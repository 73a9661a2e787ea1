import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Placement } from '#shared/model/layer.ts'
import { flip, frameOf, moveTo, resetTransform, resizeTo, sidesOf, turnTo } from './transform.ts'

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true })
const scale = fc.oneof(number(0.1, 4), number(-4, -0.1))
const placements: fc.Arbitrary<Placement> = fc.record({
  x: number(-500, 500),
  y: number(-500, 500),
  scaleX: scale,
  scaleY: scale,
  rotation: number(-179, 180),
})
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
})

const expectClose = (found: object, wanted: object): void => {
  for (const [name, value] of Object.entries(wanted))
    expect((found as Record<string, number>)[name], name).toBeCloseTo(value as number, 5)
}
const centre = ({ x, y, width, height }: ReturnType<typeof frameOf>) => ({
  x: x + width / 2,
  y: y + height / 2,
})

test('the frame begins where it is moved to and keeps its sides', () => {
  fc.assert(
    fc.property(placements, sizes, number(-300, 300), (placement, size, x) => {
      const before = frameOf(placement, size)
      expectClose(frameOf(moveTo(placement, size, { x }), size), { ...before, x })
    }),
  )
})

test('a side that is set is that long, the other stays, and so does the corner', () => {
  fc.assert(
    fc.property(placements, sizes, number(1, 900), (placement, size, width) => {
      const next = resizeTo(placement, size, { width })
      const { height } = sidesOf(placement, size)
      expectClose(sidesOf(next, size), { width, height })
      const { x, y } = frameOf(placement, size)
      expectClose(frameOf(next, size), { x, y })
      expect(Math.sign(next.scaleX)).toBe(Math.sign(placement.scaleX))
    }),
  )
})

test('turning leaves the centre where it is', () => {
  fc.assert(
    fc.property(placements, sizes, number(-720, 720), (placement, size, degrees) => {
      const next = turnTo(placement, size, degrees)
      expectClose(centre(frameOf(next, size)), centre(frameOf(placement, size)))
      expect(Math.abs(next.rotation)).toBeLessThanOrEqual(180)
    }),
  )
})

test('mirroring keeps the frame, and twice is nothing', () => {
  fc.assert(
    fc.property(
      placements,
      sizes,
      fc.constantFrom('horizontal', 'vertical'),
      (placement, size, way) => {
        const once = flip(placement, size, way)
        expectClose(frameOf(once, size), frameOf(placement, size))
        expectClose(flip(once, size, way), placement)
      },
    ),
  )
})

test('mirroring a layer on whole pixels leaves it on whole pixels', () => {
  const placement = { x: 10, y: 20, scaleX: 1, scaleY: 1, rotation: 0 }
  expect(flip(placement, { width: 5, height: 4 }, 'horizontal')).toEqual({
    x: 15,
    y: 20,
    scaleX: -1,
    scaleY: 1,
    rotation: 0,
  })
})

test('reset is its own size on whole pixels, its centre less than a pixel away', () => {
  fc.assert(
    fc.property(placements, sizes, (placement, size) => {
      const next = resetTransform(placement, size)
      expect([next.scaleX, next.scaleY, next.rotation]).toEqual([1, 1, 0])
      expect(Number.isInteger(next.x) && Number.isInteger(next.y)).toBe(true)
      const [now, before] = [centre(frameOf(next, size)), centre(frameOf(placement, size))]
      expect(Math.hypot(now.x - before.x, now.y - before.y)).toBeLessThan(0.8)
    }),
  )
})
