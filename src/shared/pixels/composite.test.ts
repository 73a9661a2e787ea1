import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelOf, seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import { blendModes, blends, createMixing } from './blend-modes.ts'
import { compositeOnto, type LayerOptions } from './composite.ts'

const cases = fc.record({
  below: sizesUpTo(6),
  size: sizesUpTo(6),
  seed: seeds,
  x: fc.integer({ min: -6, max: 6 }),
  y: fc.integer({ min: -6, max: 6 }),
  opacity: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  blend: fc.constantFrom(...blendModes),
  isMasked: fc.boolean(),
})
const runs = { numRuns: 1500 }

/** One pixel by the formula, colours 0–255 and alpha 0–1. */
const formula = (
  [red = 0, green = 0, blue = 0, below = 0]: number[],
  [r = 0, g = 0, b = 0]: number[],
  { alpha, blend }: { alpha: number; blend: (typeof blendModes)[number] },
): number[] => {
  const under = below / 255
  const mixing = createMixing()
  mixing.backdrop.set([red / 255, green / 255, blue / 255])
  mixing.source.set([r / 255, g / 255, b / 255])
  blends[blend](mixing)
  const together = alpha + under * (1 - alpha)
  const colour = [...mixing.mixed].map(
    (mixed, at) =>
      ((1 - alpha) * under * (mixing.backdrop[at] ?? 0) +
        alpha * (1 - under) * (mixing.source[at] ?? 0) +
        alpha * under * mixed) /
      together,
  )
  return [...colour, together].map((value) => value * 255)
}

/** How much of the layer shows at a pixel of it, 0–1; 0 beyond its edges. */
const shown = (
  layer: Bitmap,
  { mask, opacity = 1 }: LayerOptions,
  at: [number, number],
): number => {
  const [x, y] = at
  if (x < 0 || y < 0 || x >= layer.width || y >= layer.height) return 0
  const cover = mask ? (mask.data[y * mask.width + x] ?? 0) / 255 : 1
  return ((pixelOf(layer, x, y)[3] ?? 0) / 255) * cover * opacity
}

test('every pixel is within one level of the formula, and untouched where nothing shows', () => {
  fc.assert(
    fc.property(cases, ({ below, size, seed, x, y, opacity, blend, isMasked }) => {
      const before = someBitmap(below, seed)
      const after = { ...before, data: before.data.slice() }
      const layer = someBitmap(size, seed + 1)
      const options: LayerOptions = { x, y, opacity, blend }
      if (isMasked) options.mask = someCoverage(size, seed + 2)
      compositeOnto(after, layer, options)
      for (let at = 0; at < below.width * below.height; at += 1) {
        const [column, row] = [at % below.width, Math.floor(at / below.width)]
        const [old, found] = [pixelOf(before, column, row), pixelOf(after, column, row)]
        const alpha = shown(layer, options, [column - x, row - y])
        const wanted = formula(old, pixelOf(layer, column - x, row - y), { alpha, blend })
        if (alpha === 0 || (wanted[3] ?? 0) < 0.5) expect(found).toEqual(old)
        else
          for (const [channel, value] of wanted.entries()) {
            expect(Math.abs((found[channel] ?? 0) - value)).toBeLessThan(0.5001)
          }
      }
    }),
    runs,
  )
})

test('an opaque layer comes through exactly, and any layer does over nothing', () => {
  fc.assert(
    fc.property(sizesUpTo(6), seeds, fc.constantFrom(...blendModes), (size, seed, blend) => {
      const opaque = someBitmap(size, seed, 'opaque')
      const under = someBitmap(size, seed + 1)
      compositeOnto(under, opaque, { x: 0, y: 0 })
      expect(under.data).toEqual(opaque.data)

      const layer = someBitmap(size, seed + 2)
      const clear = { ...size, data: new Uint8Array(size.width * size.height * 4) }
      compositeOnto(clear, layer, { x: 0, y: 0, blend })
      for (let at = 0; at < layer.data.length; at += 4) {
        const pixel = layer.data.subarray(at, at + 4)
        expect(clear.data.subarray(at, at + 4)).toEqual(pixel[3] === 0 ? new Uint8Array(4) : pixel)
      }
    }),
    runs,
  )
})

test('a mask of another size than its layer is refused', () => {
  const layer = someBitmap({ width: 2, height: 2 }, 1)
  const mask = someCoverage({ width: 2, height: 1 }, 1)
  expect(() => compositeOnto(layer, layer, { x: 0, y: 0, mask })).toThrow(RangeError)
})
