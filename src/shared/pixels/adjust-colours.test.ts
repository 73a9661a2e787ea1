import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustmentSliders, type ColourAdjustment, noAdjustment } from './colour-adjustment.ts'
import { clamp } from '#shared/std/clamp.ts'
import { fromHsv, toHsv } from '#shared/std/hsv.ts'
import { seeds, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import { adjustPixels, turnHue } from './adjust-colours.ts'

type Rgb = [number, number, number]

const channel = fc.integer({ min: 0, max: 255 })
const colours = fc.tuple(channel, channel, channel)
const amount = fc.integer({ min: -100, max: 100 })
const levels = fc
  .tuple(fc.integer({ min: 0, max: 254 }), fc.integer({ min: 1, max: 255 }))
  .map(([low, more]) => ({ low, high: Math.min(255, low + more) }))
const adjustments: fc.Arbitrary<ColourAdjustment> = fc.record({
  brightness: amount,
  contrast: amount,
  saturation: amount,
  hue: amount,
  temperature: amount,
  inverted: fc.boolean(),
  levels: fc.option(levels),
})
const many = { numRuns: 2000 }

/** What becomes of an opaque colour. */
const adjusted = (colour: Rgb, part: Partial<ColourAdjustment>): Rgb => {
  const [red = 0, green = 0, blue = 0] = adjustPixels(Uint8Array.of(...colour, 255), {
    ...noAdjustment,
    ...part,
  })
  return [red, green, blue]
}

/** The same, as plainly as it can be said: a channel at a time, without tables, hues by degrees. */
const plainly = (colour: Rgb, by: ColourAdjustment): Rgb => {
  const inRange = (value: number): number => clamp(value, 0, 255)
  const slope =
    by.contrast < 0 ? 1 + by.contrast / 100 : (100 + by.contrast) / (100 - 0.75 * by.contrast)
  const [red, green, blue] = colour.map((byte, at) => {
    let value: number = byte
    if (by.levels)
      value = inRange(((value - by.levels.low) / (by.levels.high - by.levels.low)) * 255)
    if (by.inverted) value = 255 - value
    value = 255 * Math.pow(value / 255, Math.pow(3, -by.brightness / 100))
    value = inRange(127.5 + (value - 127.5) * slope)
    return inRange(value * (1 + ((1 - at) * 0.3 * by.temperature) / 100))
  }) as Rgb
  // Fine enough that nothing is lost to whole numbers on the way.
  const { hue, saturation, brightness } = toHsv([red, green, blue])
  const wanted = {
    hue: (hue + by.hue * 1.8 + 360) % 360,
    saturation,
    brightness: brightness * 1000,
  }
  const turned = by.hue === 0 ? [red, green, blue] : fromHsv(wanted).map((value) => value / 1000)
  const [r = 0, g = 0, b = 0] = turned
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return turned.map((value) => inRange(grey + (value - grey) * (1 + by.saturation / 100))) as Rgb
}

test('every colour becomes what the plain sum says, to within a level', () => {
  fc.assert(
    fc.property(colours, adjustments, (colour, by) => {
      const wanted = plainly(colour, by)
      for (const [at, value] of adjusted(colour, by).entries())
        expect(Math.abs(value - (wanted[at] ?? 0))).toBeLessThan(0.51)
    }),
    many,
  )
})

test('with everything at 0 the pixels are what they were, to the bit, the clear ones too', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { data } = someBitmap({ width: 16, height: 16 }, seed)
      expect(adjustPixels(data, noAdjustment)).toEqual(data)
      // Through the tables as well.
      expect(adjustPixels(data, { ...noAdjustment, levels: { low: 0, high: 255 } })).toEqual(data)
    }),
  )
})

test('alpha stays, and what is clear keeps the colour that it has', () => {
  fc.assert(
    fc.property(seeds, adjustments, (seed, by) => {
      const { data } = someBitmap({ width: 16, height: 16 }, seed)
      const after = adjustPixels(data, by)
      for (let at = 0; at < data.length; at += 4) {
        expect(after[at + 3]).toBe(data[at + 3])
        if (data[at + 3] === 0)
          expect(after.subarray(at, at + 4)).toEqual(data.subarray(at, at + 4))
      }
    }),
  )
})

test('a soft edge is adjusted by halves, and nothing changes where nothing is covered', () => {
  fc.assert(
    fc.property(seeds, adjustments, (seed, by) => {
      const size = { width: 16, height: 16 }
      const { data } = someBitmap(size, seed)
      const coverage = someCoverage(size, seed + 1).data
      const wholly = adjustPixels(data, by)
      const partly = adjustPixels(data, by, coverage)
      for (const [at, value] of partly.entries()) {
        const share = (coverage[at >> 2] ?? 0) / 255
        const [before, after] = [data[at] ?? 0, wholly[at] ?? 0]
        expect(value).toBe(Math.round(before + ((after - before) * share * 255) / 255))
      }
    }),
  )
})

test.each(['brightness', 'contrast'] as const)(
  '%s never makes a lighter grey darker than a darker one',
  (slider) => {
    fc.assert(
      fc.property(channel, channel, amount, (one, other, value) => {
        const [dark, light] = [Math.min(one, other), Math.max(one, other)]
        const of = (grey: number): number => adjusted([grey, grey, grey], { [slider]: value })[0]
        expect(of(dark)).toBeLessThanOrEqual(of(light))
      }),
      many,
    )
  },
)

test('more brightness never makes darker; more contrast never draws nearer to the middle', () => {
  fc.assert(
    fc.property(channel, amount, amount, (grey, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const by = (part: Partial<ColourAdjustment>): number => adjusted([grey, grey, grey], part)[0]
      expect(by({ brightness: less })).toBeLessThanOrEqual(by({ brightness: more }))
      const [near, far] = [by({ contrast: less }), by({ contrast: more })]
      if (grey > 127) expect(near).toBeLessThanOrEqual(far)
      else expect(near).toBeGreaterThanOrEqual(far)
    }),
    many,
  )
})

test('without saturation all is grey, and greys have none to gain', () => {
  fc.assert(
    fc.property(colours, amount, (colour, saturation) => {
      const [red, green, blue] = adjusted(colour, { saturation: -100 })
      expect([green, blue]).toEqual([red, red])
      const grey: Rgb = [colour[0], colour[0], colour[0]]
      expect(adjusted(grey, { saturation })).toEqual(grey)
    }),
    many,
  )
})

test('the hue comes back after all of the round, however it was gone, and after two halves of it', () => {
  fc.assert(
    fc.property(colours, amount, (colour, hue) => {
      const whole = Float64Array.from(colour)
      turnHue(whole, 6)
      for (const [at, value] of whole.entries()) expect(value).toBeCloseTo(colour[at] ?? 0, 9)
      const there = Float64Array.from(colour)
      turnHue(there, hue * 0.03)
      turnHue(there, -hue * 0.03)
      for (const [at, value] of there.entries()) expect(value).toBeCloseTo(colour[at] ?? 0, 9)
      expect(adjusted(adjusted(colour, { hue: 100 }), { hue: 100 })).toEqual(colour)
      expect(adjusted(colour, { hue: 100 })).toEqual(adjusted(colour, { hue: -100 }))
    }),
    many,
  )
})

test('what is inverted twice is what it was', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const once = adjusted(colour, { inverted: true })
      expect(once).toEqual(colour.map((value) => 255 - value))
      expect(adjusted(once, { inverted: true })).toEqual(colour)
    }),
    many,
  )
})

test('each slider does something to both sides', () => {
  const colour: Rgb = [180, 90, 60]
  for (const slider of adjustmentSliders) {
    const [less, more] = [adjusted(colour, { [slider]: -40 }), adjusted(colour, { [slider]: 40 })]
    expect(less).not.toEqual(colour)
    expect(more).not.toEqual(colour)
    expect(less).not.toEqual(more)
  }
  const [red, green, blue] = adjusted(colour, { temperature: 40 })
  expect([red > 180, green, blue < 60]).toEqual([true, 90, true])
})
