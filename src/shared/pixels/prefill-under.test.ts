import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelOf, seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import type { Box, Size } from './box.ts'
import type { Coverage } from './coverage.ts'
import { prefillUnder } from './prefill-under.ts'
import { prefills } from './prefills.ts'

const filling = prefills.filter((each) => each !== 'picture')

/** A mask that covers a box of it, and nothing else. */
const maskOver = ({ width, height }: Size, box: Box, cover = 255): Coverage => {
  const isIn = (x: number, y: number): boolean =>
    x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    isIn(at % width, Math.floor(at / width)) ? cover : 0,
  )
  return { width, height, data }
}

const box = fc.record({
  x: fc.integer({ min: -4, max: 22 }),
  y: fc.integer({ min: -4, max: 22 }),
  width: fc.integer({ min: 0, max: 30 }),
  height: fc.integer({ min: 0, max: 30 }),
})

/** Masks of chance in every pixel, and such as are drawn: over nothing, all, one pixel, the edge. */
const cases = fc
  .record({ size: sizesUpTo(24), seed: seeds, box: fc.option(box), cover: fc.constantFrom(1, 255) })
  .map(({ size, seed, box: covered, cover }) => ({
    seed,
    picture: someBitmap(size, seed),
    mask: covered ? maskOver(size, covered, cover) : someCoverage(size, seed + 1),
  }))

/** Another picture wherever a mask covers something. */
const changedUnder = (picture: Bitmap, mask: Coverage, seed: number): Bitmap => {
  const other = someBitmap(picture, seed)
  const data = picture.data.map((byte, at) =>
    mask.data[at >> 2] === 0 ? byte : (other.data[at] as number),
  )
  return { ...picture, data }
}

test.each(prefills)(
  '%s: what is not covered stays what it is to the bit, and nothing that is given is written to',
  (how) => {
    fc.assert(
      fc.property(cases, ({ picture, mask }) => {
        const [before, cover] = [picture.data.slice(), mask.data.slice()]
        const { data, width, height } = prefillUnder(picture, mask, how)
        expect([width, height]).toEqual([picture.width, picture.height])
        const apart = data.findIndex((byte, at) => cover[at >> 2] === 0 && byte !== before[at])
        expect(apart).toBe(-1)
        expect(picture.data).toEqual(before)
        expect(mask.data).toEqual(cover)
      }),
      { numRuns: 1000 },
    )
  },
)

test.each(filling)(
  '%s: where all is covered nothing of what any covered pixel showed is left, and it comes out the same each time',
  (how) => {
    fc.assert(
      fc.property(cases, ({ picture, mask, seed }) => {
        const filled = prefillUnder(picture, mask, how)
        const other = prefillUnder(changedUnder(picture, mask, seed + 2), mask, how)
        const apart = filled.data.findIndex(
          (byte, at) => mask.data[at >> 2] === 255 && byte !== other.data[at],
        )
        expect(apart).toBe(-1)
        expect(prefillUnder(picture, mask, how).data).toEqual(filled.data)
      }),
      { numRuns: 1000 },
    )
  },
)

test.each(filling)(
  '%s: under a soft mask lies as much of what is under a whole one as it covers',
  (how) => {
    fc.assert(
      fc.property(cases, ({ picture, mask }) => {
        const opaque = {
          ...picture,
          data: picture.data.map((byte, at) => (at % 4 < 3 ? byte : 255)),
        }
        const whole = { ...mask, data: mask.data.map((cover) => (cover > 0 ? 255 : 0)) }
        fc.pre(whole.data.includes(0))
        const [soft, full] = [prefillUnder(opaque, mask, how), prefillUnder(opaque, whole, how)]
        for (const [at, byte] of soft.data.entries()) {
          const share = (mask.data[at >> 2] as number) / 255
          const [own, filled] = [opaque.data[at] as number, full.data[at] as number]
          expect(Math.abs(byte - (own + (filled - own) * share))).toBeLessThanOrEqual(0.5 + 1e-6)
        }
      }),
      { numRuns: 300 },
    )
  },
)

test('the picture is sent as it is', () => {
  const picture = someBitmap({ width: 9, height: 7 }, 1)
  const mask = maskOver(picture, { x: 2, y: 2, width: 4, height: 3 })
  expect(prefillUnder(picture, mask, 'picture').data).toEqual(picture.data)
})

/** A page whose left part has one colour and whose right part another. */
const halves = (size: Size, [left, right]: readonly [number[], number[]]): Bitmap => ({
  ...size,
  data: Uint8Array.from(
    { length: size.width * size.height * 4 },
    (_, at) => ((at >> 2) % size.width < size.width / 2 ? left : right)[at & 3] as number,
  ),
})

const [red, blue] = [
  [200, 10, 30, 255],
  [20, 40, 250, 255],
]

test('neutral is the mean of what lies within 16 pixels around, as it is found by looking at each', () => {
  fc.assert(
    fc.property(seeds, box, (seed, covered) => {
      const picture = someBitmap({ width: 40, height: 36 }, seed, 'opaque')
      const mask = maskOver(picture, covered)
      const places = [...mask.data.keys()]
      const under = places.filter((at) => mask.data[at] !== 0)
      const [first] = under
      fc.pre(first !== undefined)
      const isNear = (at: number): boolean =>
        under.some(
          (other) =>
            ((at % 40) - (other % 40)) ** 2 + (Math.floor(at / 40) - Math.floor(other / 40)) ** 2 <=
            16 ** 2,
        )
      const ring = places.filter((at) => mask.data[at] === 0 && isNear(at))
      const mean = [0, 1, 2, 3].map((channel) => {
        const sum = ring.reduce((all, at) => all + (picture.data[at * 4 + channel] as number), 0)
        return ring.length === 0 ? 0 : Math.round(sum / ring.length)
      })
      const filled = prefillUnder(picture, mask, 'neutral')
      expect(
        new Set(under.map((at) => pixelOf(filled, at % 40, Math.floor(at / 40)).join(' '))),
      ).toEqual(new Set([mean.join(' ')]))
    }),
    { numRuns: 60 },
  )
})

test('blur goes evenly from what is on one side to what is on the other; border keeps both up to the middle', () => {
  const size = { width: 96, height: 64 }
  const picture = halves(size, [red, blue])
  const mask = maskOver(size, { x: 24, y: 0, width: 48, height: 64 })
  const blurred = prefillUnder(picture, mask, 'blur')
  const reds = Array.from({ length: 96 }, (_, x) => pixelOf(blurred, x, 32)[0] as number)
  for (let x = 1; x < 96; x += 1) {
    const step = (reds[x - 1] as number) - (reds[x] as number)
    expect(step).toBeGreaterThanOrEqual(0)
    expect(step).toBeLessThan(20)
  }
  const bordered = prefillUnder(picture, mask, 'border')
  expect(bordered.data).toEqual(picture.data)
})

test.each(filling)('%s: what is one colour all around is filled with that colour', (how) => {
  const size = { width: 50, height: 37 }
  const covered = { x: 13, y: 9, width: 30, height: 28 }
  const mask = maskOver(size, covered)
  const plain = halves(size, [red, red])
  const filled = prefillUnder(changedUnder(plain, mask, 5), mask, how)
  expect(filled.data).toEqual(plain.data)
})

test.each(filling)(
  '%s: clear pixels lend no colour, and where nothing is around it is clear',
  (how) => {
    const size = { width: 30, height: 20 }
    const mask = maskOver(size, { x: 0, y: 5, width: 30, height: 10 })
    const filled = prefillUnder(halves(size, [red, [0, 255, 0, 0]]), mask, how)
    const seen = Array.from({ length: 30 }, (_, x) => pixelOf(filled, x, 10)).filter(
      ([, , , alpha]) => alpha !== 0,
    )
    expect(seen.length).toBeGreaterThan(0)
    for (const pixel of seen) expect(pixel.slice(0, 3)).toEqual(red.slice(0, 3))
    const all = maskOver(size, { x: 0, y: 0, ...size })
    expect(prefillUnder(halves(size, [red, blue]), all, how).data.every((byte) => byte === 0)).toBe(
      true,
    )
  },
)
