import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toOklab } from '#shared/std/oklab.ts'
import type { Bitmap } from './bitmap.ts'
import { colourRange, type ColourRange } from './colour-range.ts'

type Colour = readonly [number, number, number, number]

const bitmapOf = (width: number, colours: readonly Colour[]): Bitmap => ({
  width,
  height: colours.length / width,
  data: new Uint8Array(colours.flat()),
})

const first = { point: { x: 0.5, y: 0.5 }, sample: 1, isContiguous: false } as const

/** How much a colour is picked, worked out by itself. */
const pickedOf = (one: Colour, other: Colour, tolerance: number): number => {
  if (one[3] === 0 || other[3] === 0) return one[3] === other[3] ? 255 : 0
  const [a, b] = [toOklab(one[0], one[1], one[2]), toOklab(other[0], other[1], other[2])]
  const far = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
  const limit = tolerance / 255
  if (far <= limit + 1e-9) return 255
  return Math.max(0, Math.round(255 * (1 - (far - limit) / (limit / 4 + 1e-12))))
}

const channel = fc.nat(255)
const colours: fc.Arbitrary<Colour> = fc.tuple(
  channel,
  channel,
  channel,
  fc.constantFrom(0, 1, 255),
)
/** Colours that lie so near to each other that a tolerance divides them. */
const likeColours = colours.chain((colour) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: -24, max: 24 }),
        fc.integer({ min: -24, max: 24 }),
        fc.integer({ min: -24, max: 24 }),
      )
      .map((change): Colour => {
        const at = (which: 0 | 1 | 2): number =>
          Math.min(255, Math.max(0, colour[which] + change[which]))
        return [at(0), at(1), at(2), 255]
      }),
    { minLength: 60, maxLength: 60 },
  ),
)
const manyColours = fc.oneof(likeColours, fc.array(colours, { minLength: 60, maxLength: 60 }))

test('a pixel is picked by how far its colour is in OKLab from the one pointed at', () => {
  fc.assert(
    fc.property(manyColours, fc.nat(255), (all, tolerance) => {
      const { data } = colourRange(bitmapOf(10, all), { ...first, tolerance })
      const wanted = all[0] ?? [0, 0, 0, 0]
      for (const [at, colour] of all.entries())
        expect(Math.abs((data[at] ?? 0) - pickedOf(colour, wanted, tolerance))).toBeLessThan(1.01)
    }),
    { numRuns: 100 },
  )
})

test('tolerance 0 picks that colour alone, 255 every colour, and what is clear is its own', () => {
  const bitmap = bitmapOf(5, [
    [9, 9, 9, 255],
    [9, 9, 9, 40],
    [9, 9, 10, 255],
    [255, 255, 255, 255],
    [9, 9, 9, 0],
  ])
  expect([...colourRange(bitmap, { ...first, tolerance: 0 }).data]).toEqual([255, 255, 0, 0, 0])
  expect([...colourRange(bitmap, { ...first, tolerance: 255 }).data]).toEqual([
    255, 255, 255, 255, 0,
  ])
  const clear = { ...first, point: { x: 4, y: 0 }, tolerance: 255 }
  expect([...colourRange(bitmap, clear).data]).toEqual([0, 0, 0, 0, 255])
  expect([...colourRange(bitmap, { ...clear, point: { x: 5, y: 0 } }).data]).toEqual([
    0, 0, 0, 0, 0,
  ])
})

test('a wider sample looks for the mean colour around the point', () => {
  const [dark, light]: [Colour, Colour] = [
    [100, 100, 100, 255],
    [104, 104, 104, 255],
  ]
  const grey: Colour = [102, 102, 102, 255]
  const bitmap = bitmapOf(5, [dark, light, dark, light, grey])
  const at = (sample: ColourRange['sample'], x: number) =>
    [...colourRange(bitmap, { ...first, point: { x, y: 0 }, sample, tolerance: 1 }).data].map(
      (value) => value > 0,
    )
  expect(at(1, 1)).toEqual([false, true, false, true, false])
  expect(at(5, 2)).toEqual([false, false, false, false, true])
})

/** All that hangs together with a pixel, found the long way. */
const reached = (open: readonly boolean[], width: number, seed: number): Set<number> => {
  const found = new Set<number>(open[seed] ? [seed] : [])
  for (const at of found) {
    const beside = [at - width, at + width]
    if (at % width > 0) beside.push(at - 1)
    if (at % width < width - 1) beside.push(at + 1)
    for (const other of beside) if (open[other]) found.add(other)
  }
  return found
}

test('a contiguous range is what of it hangs together with the point', () => {
  const [red, green]: [Colour, Colour] = [
    [200, 20, 20, 255],
    [20, 200, 20, 255],
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.constantFrom(red, red, green), { minLength: 144, maxLength: 144 }),
      fc.nat(),
      (width, all, pick) => {
        const bitmap = bitmapOf(width, all.slice(0, width * 12))
        const seed = pick % (width * 12)
        const point = { x: seed % width, y: Math.floor(seed / width) }
        const whole = colourRange(bitmap, { ...first, point, tolerance: 8 })
        const part = colourRange(bitmap, { ...first, point, tolerance: 8, isContiguous: true })
        const found = reached(
          [...whole.data].map((value) => value > 0),
          width,
          seed,
        )
        for (const [at, value] of part.data.entries())
          expect(value).toBe(found.has(at) ? whole.data[at] : 0)
      },
    ),
    { numRuns: 60 },
  )
})
