import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradientBetween, shareAt } from './gradient.ts'
import { channelsOf, type GradientLaying, layGradient } from './lay-gradient.ts'
import { joinTiles, TILE, cutIntoTiles } from './tiles.ts'

type Bytes = Uint8Array<ArrayBuffer>

const black = [0, 0, 0] as const
const linear = gradientBetween('linear', { x: 0, y: 0 }, { x: 100, y: 0 })
const fading: GradientLaying = {
  gradient: linear,
  ends: [
    { opacity: 1, colour: black },
    { opacity: 0, colour: black },
  ],
  effect: 'cover',
}

/** Lays a gradient over the pixels of a box, and joins what came of it. */
const laidOver = (
  data: Bytes,
  box: { x: number; y: number; width: number; height: number },
  laying: GradientLaying,
): Bytes => {
  const channels = channelsOf(laying)
  const tiles = new Map(cutIntoTiles({ box, channels, data }))
  for (const [key, bytes] of layGradient(tiles, box, laying)) {
    if (bytes) tiles.set(key, bytes)
    else tiles.delete(key)
  }
  return joinTiles(tiles, box, channels).data
}

const rgb = fc.tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: 0, max: 255 })))
const end = fc.record({
  opacity: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  colour: rgb.map(([red = 0, green = 0, blue = 0]) => [red, green, blue] as const),
})
const place = fc.record({
  x: fc.integer({ min: -30, max: 60 }),
  y: fc.integer({ min: -30, max: 60 }),
})
const gradient = fc
  .tuple(fc.constantFrom('linear' as const, 'radial' as const), place, place)
  .filter(([, from, to]) => from.x !== to.x || from.y !== to.y)
  .map(([shape, from, to]) => gradientBetween(shape, from, to))
/** Across the corner of four tiles. */
const box = { x: -7, y: -5, width: 16, height: 11 }
const bytes = (channels: number) =>
  fc
    .uint8Array({ minLength: 176 * channels, maxLength: 176 * channels })
    .map((each) => new Uint8Array(each))

/** What comes to each pixel without any rounding. */
const exact = ({ gradient: along, ends: [from, to] }: GradientLaying, at: number) => {
  const share = shareAt(along, {
    x: box.x + (at % box.width) + 0.5,
    y: box.y + Math.floor(at / box.width) + 0.5,
  })
  const between = (one: number, other: number): number => one * (1 - share) + other * share
  return {
    come: between(from.opacity, to.opacity),
    colour: from.colour.map((channel, index) => between(channel, to.colour[index] ?? 0)),
  }
}

const laid = (effect: GradientLaying['effect']) =>
  fc.record({ gradient, ends: fc.tuple(end, end), effect: fc.constant(effect) })
const many = { numRuns: 100 }

test.each(['cover', 'uncover'] as const)(
  'what it does to a mask is within a level of the exact: %s',
  (effect) => {
    fc.assert(
      fc.property(laid(effect), bytes(1), (laying, mask) => {
        const after = laidOver(mask, box, laying)
        for (const [at, before] of mask.entries()) {
          const { come } = exact(laying, at)
          const wanted = effect === 'cover' ? before + (255 - before) * come : before * (1 - come)
          const level = after[at] ?? 0
          expect(Math.abs(level - wanted)).toBeLessThan(1)
          // Whole levels are what they are, and nothing goes the wrong way.
          if (Math.abs(wanted - Math.round(wanted)) < 1e-6) expect(level).toBe(Math.round(wanted))
          expect(effect === 'cover' ? level - before : before - level).toBeGreaterThanOrEqual(0)
        }
      }),
      many,
    )
  },
)

interface Coming {
  come: number
  colour: readonly number[]
}

/** One pixel as light makes it, without any rounding. */
const over = ([...before]: Bytes, { come, colour }: Coming): number[] => {
  const [red = 0, green = 0, blue = 0, under = 0] = before
  const rest = (under / 255) * (1 - come)
  const mixed = [red, green, blue].map(
    (channel, index) => ((colour[index] ?? 0) * come + channel * rest) / (come + rest),
  )
  return [...mixed, 255 * (come + rest)]
}

const expectNear = (now: Bytes, wanted: readonly number[]): void => {
  const far = wanted.map((channel, index) => Math.abs(channel - (now[index] ?? 0)))
  expect(Math.max(...far)).toBeLessThan(1.000001)
}

test('paint is laid over as light is, straight alpha, and what it does not reach stays as it was', () => {
  fc.assert(
    fc.property(laid('paint'), bytes(4), (laying, raw) => {
      // What is clear has no colour.
      const paint = raw.map((byte, at) => (raw[at | 3] === 0 ? 0 : byte))
      const after = laidOver(paint, box, laying)
      for (let at = 0; at < 176; at += 1) {
        const pixel = (of: Bytes): Bytes => of.subarray(at * 4, at * 4 + 4)
        const [before, now, coming] = [pixel(paint), pixel(after), exact(laying, at)]
        const wanted = over(before, coming)
        if (coming.come < 1e-9) expect(now).toEqual(before)
        else if (now[3] === 0)
          expect([[...now], (wanted[3] ?? 0) < 1]).toEqual([[0, 0, 0, 0], true])
        else expectNear(now, wanted)
      }
    }),
    many,
  )
})

test('paint whose transparency is locked takes on the colours and stays as clear as it is', () => {
  fc.assert(
    fc.property(laid('recolour'), bytes(4), (laying, raw) => {
      const paint = raw.map((byte, at) => (raw[at | 3] === 0 ? 0 : byte))
      const after = laidOver(paint, box, laying)
      for (let at = 0; at < 176; at += 1) {
        const pixel = (of: Bytes): Bytes => of.subarray(at * 4, at * 4 + 4)
        const [[...before], { come, colour }] = [pixel(paint), exact(laying, at)]
        const wanted = before.map((channel, index) =>
          index === 3 ? channel : channel + ((colour[index] ?? 0) - channel) * come,
        )
        if (before[3] === 0) expect([...pixel(after)]).toEqual([0, 0, 0, 0])
        else expectNear(pixel(after), wanted)
        expect(pixel(after)[3]).toBe(before[3])
      }
    }),
    many,
  )
})

describe('a long soft gradient', () => {
  const wide = { x: 0, y: 0, width: 2048, height: 16 }
  const slow: GradientLaying = {
    ...fading,
    gradient: gradientBetween('linear', { x: 0, y: 0 }, { x: 2048, y: 0 }),
    ends: [
      { opacity: 0.5, colour: black },
      { opacity: 0.48, colour: black },
    ],
  }

  test('shows no band: each square of it is on average as dense as it is meant to be', () => {
    const data = laidOver(new Uint8Array(2048 * 16), wide, slow)
    for (let left = 0; left < 2048; left += 8) {
      let sum = 0
      for (let y = 0; y < 8; y += 1)
        for (let x = 0; x < 8; x += 1) sum += data[y * 2048 + left + x] ?? 0
      const middle = 255 * (0.5 - (0.02 * (left + 4)) / 2048)
      expect(Math.abs(sum / 64 - middle)).toBeLessThan(1 / 32)
    }
  })

  test('is the same every time, and in every row of squares', () => {
    const data = laidOver(new Uint8Array(2048 * 16), wide, slow)
    expect(laidOver(new Uint8Array(2048 * 16), wide, slow)).toEqual(data)
    expect(data.subarray(0, 2048 * 8)).toEqual(data.subarray(2048 * 8))
  })
})

test('tiles that it does not change are left out, and of those it empties nothing is left', () => {
  const page = { x: 0, y: 0, width: 3 * TILE, height: 1 }
  const whole = new Uint8Array(TILE * TILE).fill(255)
  const covered = layGradient(new Map([['0,0', whole]]), page, fading)
  expect([...covered.keys()]).toEqual([])
  expect([...layGradient(new Map(), page, fading).keys()]).toEqual(['0,0'])
  const line = new Uint8Array(TILE * TILE).fill(255, 0, 20)
  const out: GradientLaying = {
    ...fading,
    gradient: gradientBetween('linear', { x: 30, y: 0 }, { x: 40, y: 0 }),
    effect: 'uncover',
  }
  expect(layGradient(new Map([['0,0', line]]), page, out).get('0,0')).toBeNull()
})

test('nothing is laid beyond the box', () => {
  const part = { x: 10, y: 3, width: 5, height: 2 }
  const made = layGradient(new Map(), part, fading).get('0,0') ?? new Uint8Array()
  const drawn = [...made.entries()].flatMap(([at, level]) => (level > 0 ? [at] : []))
  expect(drawn).toEqual([3, 4].flatMap((y) => [10, 11, 12, 13, 14].map((x) => y * TILE + x)))
})
