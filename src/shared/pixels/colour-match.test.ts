import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '#shared/std/random.ts'
import { seeds } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import { matchColours } from './colour-match.ts'
import type { Coverage } from './coverage.ts'

const size = { width: 24, height: 20 }
const PIXELS = size.width * size.height

/** Everything but the middle. */
const ring: Coverage = {
  ...size,
  data: Uint8Array.from({ length: PIXELS }, (_, at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)]
    return x > 6 && x < 17 && y > 5 && y < 14 ? 0 : 255
  }),
}

/** Middling colours, as most pictures have them: waves and grain around one colour. */
const picture = (seed: number): Bitmap => {
  const random = createRandom(seed)
  const ground = Array.from({ length: 3 }, () => 80 + random() * 90)
  const waves = Array.from({ length: 3 }, () => 5 + random() * 25)
  const data = Uint8Array.from({ length: PIXELS * 4 }, (_, at) => {
    const channel = at % 4
    if (channel === 3) return 255
    const wave = Math.sin((at >> 2) / 5 + channel / 3) * (waves[channel] ?? 0)
    return (ground[channel] ?? 0) + wave + random() * 4
  })
  return { ...size, data }
}

const shifted = (bitmap: Bitmap, by: readonly number[]): Bitmap => ({
  ...bitmap,
  data: bitmap.data.map((byte, at) => byte + (by[at % 4] ?? 0)),
})

const apart = (one: Bitmap, other: Bitmap): number[] =>
  [...one.data].map((byte, at) => Math.abs(byte - (other.data[at] ?? 0)))

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const shift = fc.integer({ min: -9, max: 9 })

test('a shift of colours is undone, inside the ring as well as on it', () => {
  fc.assert(
    fc.property(seeds, shift, fc.tuple(shift, shift), (seed, red, [green, blue]) => {
      const original = picture(seed)
      const result = shifted(original, [red, green, blue, 0])
      const matched = apart(matchColours({ result, original, ring }), original)
      expect(mean(matched)).toBeLessThan(1)
      const inside = matched.filter((_, at) => ring.data[at >> 2] === 0)
      expect(mean(inside)).toBeLessThan(1.5)
    }),
    { numRuns: 1000 },
  )
})

/** The red of a pixel for all its channels. */
const greyAt = ({ data }: Bitmap, at: number): number =>
  at % 4 === 3 ? 255 : (data[at - (at % 4)] ?? 0)

test('contrast comes back too, though only within limits', () => {
  const coloured = picture(4)
  const original = { ...coloured, data: coloured.data.map((_, at) => greyAt(coloured, at)) }
  const flatter = (by: number): Bitmap => ({
    ...original,
    data: original.data.map((byte, at) => (at % 4 === 3 ? byte : 128 + (byte - 128) * by)),
  })
  const spreadOf = (bitmap: Bitmap): number => {
    const reds = [...bitmap.data].filter((_, at) => at % 4 === 0)
    return Math.sqrt(mean(reds.map((red) => (red - mean(reds)) ** 2)))
  }
  const after = (by: number): number =>
    spreadOf(matchColours({ result: flatter(by), original, ring })) / spreadOf(flatter(by))
  expect(after(0.9)).toBeCloseTo(1 / 0.9, 1)
  expect(after(0.5)).toBeCloseTo(1.25, 1)
  expect(after(1.9)).toBeCloseTo(0.8, 1)
})

test('colours are moved no further than a model drifts', () => {
  const [black, white] = [0, 255].map((value) => ({
    ...size,
    data: new Uint8Array(PIXELS * 4).map((_, at) => (at % 4 === 3 ? 255 : value)),
  })) as [Bitmap, Bitmap]
  const matched = matchColours({ result: black, original: white, ring })
  expect(Math.max(...matched.data.filter((_, at) => at % 4 !== 3))).toBeLessThan(20)
})

test('what lies outside the ring, or is clear, tells nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const original = picture(seed)
      const result = shifted(original, [6, 6, 6, 0])
      const wanted = matchColours({ result, original, ring })
      const other = { ...original, data: original.data.slice() }
      const half = { ...ring, data: ring.data.slice() }
      for (let pixel = 0; pixel < PIXELS; pixel += 1) {
        if (ring.data[pixel] === 0) other.data.set([1, 2, 3, 255], pixel * 4)
        else if (pixel < size.width) other.data.set([0, 0, 0, 0], pixel * 4)
        if (pixel < size.width) half.data[pixel] = 0
      }
      const matched = matchColours({ result, original: other, ring })
      expect(matched).toEqual(matchColours({ result, original, ring: half }))
      expect(mean(apart(matched, wanted))).toBeLessThan(1)
    }),
    { numRuns: 100 },
  )
})

test('without a ring, with a small one, or with nothing amiss, everything stays as it is', () => {
  const original = picture(1)
  const result = shifted(original, [9, 9, 9, 0])
  const ringOf = (count: number): Coverage => ({
    ...size,
    data: Uint8Array.from({ length: PIXELS }, (_, at) => (at < count ? 255 : 0)),
  })
  expect(matchColours({ result, original, ring: ringOf(0) })).toBe(result)
  expect(matchColours({ result, original, ring: ringOf(63) })).toBe(result)
  expect(matchColours({ result, original, ring: ringOf(64) })).not.toEqual(result)
  expect(matchColours({ result: original, original, ring })).toBe(original)
})
