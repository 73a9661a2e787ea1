import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskArea } from './mask-area.ts'
import { addedArea, addedCoverage, outpaintBy, outpaintRadii, outpaintTo } from './outpaint-box.ts'

const runs = { numRuns: 1000 }
const pictures = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
})
const side = fc.integer({ min: -3, max: 2000 })
const wanted = fc.record({ top: side, right: side, bottom: side, left: side })
const multiples = fc.constantFrom(1, 8, 16, 64)

test('every side is a multiple as near as can be, and none that is wanted is lost', () => {
  fc.assert(
    fc.property(pictures, wanted, multiples, (picture, wish, multiple) => {
      const { canvas, sides, x, y } = outpaintBy(picture, wish, multiple)
      for (const name of ['top', 'right', 'bottom', 'left'] as const) {
        expect(sides[name] % multiple).toBe(0)
        expect(sides[name] > 0).toBe(wish[name] > 0)
        if (wish[name] > multiple) {
          expect(Math.abs(sides[name] - wish[name])).toBeLessThanOrEqual(multiple / 2)
        }
      }
      expect({ x, y }).toEqual({ x: sides.left, y: sides.top })
      expect(canvas.width).toBe(picture.width + sides.left + sides.right)
      expect(canvas.height).toBe(picture.height + sides.top + sides.bottom)
    }),
    runs,
  )
})

const part = fc.double({ min: 0, max: 1, noNaN: true })

test('a canvas of a ratio holds the picture, grows one way only and keeps the anchor', () => {
  fc.assert(
    fc.property(
      pictures,
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.tuple(fc.record({ x: part, y: part }), multiples),
      (picture, ratio, [anchor, multiple]) => {
        const { canvas, sides } = outpaintTo({ picture, ratio, anchor, multiple })
        const [across, down] = [sides.left + sides.right, sides.top + sides.bottom]
        expect(Math.min(across, down)).toBe(0)
        for (const length of Object.values(sides)) expect(length % multiple).toBe(0)
        // Half a step away from the length that the ratio asks for.
        const isWide = picture.width / picture.height < ratio
        const off = isWide
          ? canvas.width - canvas.height * ratio
          : canvas.height - canvas.width / ratio
        expect(Math.abs(off)).toBeLessThanOrEqual(multiple / 2 + 1e-6)
        expect(Math.abs(sides.left - across * anchor.x)).toBeLessThanOrEqual(multiple / 2 + 1e-6)
        expect(Math.abs(sides.top - down * anchor.y)).toBeLessThanOrEqual(multiple / 2 + 1e-6)
      },
    ),
    runs,
  )
})

test('a portrait becomes a landscape around its middle, or beside it', () => {
  const wish = { picture: { width: 1000, height: 1600 }, ratio: 2, multiple: 64 }
  // 2200 more is nearest to 34 steps.
  expect(outpaintTo({ ...wish, anchor: { x: 0.5, y: 0.5 } })).toEqual({
    canvas: { width: 3176, height: 1600 },
    sides: { top: 0, right: 1088, bottom: 0, left: 1088 },
    x: 1088,
    y: 0,
  })
  expect(outpaintTo({ ...wish, anchor: { x: 0, y: 0 } }).sides).toMatchObject({
    left: 0,
    right: 2176,
  })
})

test('edges go by the narrowest side that is added', () => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 }
  expect(outpaintRadii({ ...none, right: 200, left: 100 })).toEqual({
    grow: 50,
    feather: 25,
    blend: 15,
  })
  expect(outpaintRadii({ ...none, top: 8 })).toEqual({ grow: 8, feather: 4, blend: 15 })
  expect(outpaintRadii({ ...none, top: 1000 })).toEqual({ grow: 128, feather: 64, blend: 32 })
  expect(outpaintRadii(none)).toBeNull()
})

test('the area that is added is the smallest box around all that lies outside the picture', () => {
  const small = fc.record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
  })
  const few = fc.integer({ min: 0, max: 4 })
  const added = fc.record({ top: few, right: few, bottom: few, left: few })
  fc.assert(
    fc.property(small, added, (picture, sides) => {
      const { canvas } = outpaintBy(picture, sides)
      const outside: { x: number; y: number }[] = []
      for (let y = 0; y < canvas.height; y += 1)
        for (let x = 0; x < canvas.width; x += 1) {
          const isOld =
            x >= sides.left &&
            x < sides.left + picture.width &&
            y >= sides.top &&
            y < sides.top + picture.height
          if (!isOld) outside.push({ x, y })
        }
      const [xs, ys] = [outside.map(({ x }) => x), outside.map(({ y }) => y)]
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      const box = {
        x: left,
        y: top,
        width: Math.max(...xs) - left + 1,
        height: Math.max(...ys) - top + 1,
      }
      expect(addedArea(picture, sides)).toEqual(outside.length === 0 ? null : box)
    }),
    runs,
  )
})

test('the mask of what is added covers as much as was added, within its box', () => {
  const few = fc.integer({ min: 0, max: 9 })
  const sizes = fc.record({ width: fc.nat(8), height: fc.nat(8) })
  fc.assert(
    fc.property(
      sizes,
      fc.record({ top: few, right: few, bottom: few, left: few }),
      (size, sides) => {
        const picture = { width: size.width + 1, height: size.height + 1 }
        const mask = addedCoverage(picture, sides)
        const { width, height, data } = mask
        expect({ width, height }).toEqual(outpaintBy(picture, sides).canvas)
        expect(maskArea(mask).bounds).toEqual(addedArea(picture, sides))
        expect(data.filter((cover) => cover === 0)).toHaveLength(picture.width * picture.height)
        expect(data.every((cover) => cover === 0 || cover === 255)).toBe(true)
      },
    ),
  )
})
