import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '#shared/std/random.ts'
import { pixelOf, seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'
import { addProofs, differenceOf, proveUntouched } from './proof.ts'

const runs = { numRuns: 1000 }

/** A copy in which some bytes, about one of so many, have one bit of another value. */
const disturbed = (bitmap: Bitmap, seed: number, oneOf: number): Bitmap => {
  const random = createRandom(seed)
  const bit = (): number => (random() * oneOf < 1 ? 1 << Math.floor(random() * 8) : 0)
  return { ...bitmap, data: bitmap.data.map((byte) => byte ^ bit()) }
}

interface Case {
  before: Bitmap
  after: Bitmap
  mask: Coverage
}

const cases = fc
  .tuple(sizesUpTo(9), seeds, fc.integer({ min: 1, max: 60 }))
  .map(([size, seed, oneOf]): Case => {
    const before = someBitmap(size, seed)
    return {
      before,
      after: disturbed(before, seed + 1, oneOf),
      mask: someCoverage(size, seed + 2),
    }
  })

/** The same by comparing byte after byte. */
const bruteForce = ({ before, after, mask }: Case) => {
  const outside = [...mask.data.keys()].filter((at) => mask.data[at] === 0)
  const places = outside.map((at) => ({ x: at % mask.width, y: Math.floor(at / mask.width) }))
  const changed = places.filter(
    ({ x, y }) => String(pixelOf(before, x, y)) !== String(pixelOf(after, x, y)),
  )
  const [xs, ys] = [changed.map(({ x }) => x), changed.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    outside: outside.length,
    untouched: outside.length - changed.length,
    first: changed[0] ?? null,
    box:
      changed.length === 0
        ? null
        : {
            x: left,
            y: top,
            width: Math.max(...xs) - left + 1,
            height: Math.max(...ys) - top + 1,
          },
  }
}

test('the proof is what comparing every byte says', () => {
  fc.assert(
    fc.property(cases, (each) => {
      expect(proveUntouched(each)).toEqual(bruteForce(each))
    }),
    runs,
  )
})

/** A strip of a picture: so many rows from one on. */
const rowsOf = (
  { width, data }: Coverage,
  [top, bottom]: [number, number],
  depth: number,
): Coverage => ({
  width,
  height: bottom - top,
  data: data.subarray(top * width * depth, bottom * width * depth),
})

test('strips proved on their own and in any order add up to the whole', () => {
  fc.assert(
    fc.property(cases, fc.nat(8), fc.boolean(), (each, cut, isTurned) => {
      const { before, after, mask } = each
      const at = cut % mask.height
      const strip = (range: [number, number]) =>
        proveUntouched({
          before: rowsOf(before, range, 4),
          after: rowsOf(after, range, 4),
          mask: rowsOf(mask, range, 1),
          x: 100,
          y: 200 + range[0],
        })
      const strips = [strip([0, at]), strip([at, mask.height])]
      const whole = proveUntouched({ ...each, x: 100, y: 200 })
      expect(addProofs(isTurned ? strips.toReversed() : strips)).toEqual(whole)
    }),
    runs,
  )
})

test('of two strips side by side the left one comes first', () => {
  const proofAt = (x: number) => ({ outside: 1, untouched: 0, box: null, first: { x, y: 3 } })
  expect(addProofs([proofAt(9), proofAt(2)]).first).toEqual({ x: 2, y: 3 })
  expect(addProofs([proofAt(2), proofAt(9)]).first).toEqual({ x: 2, y: 3 })
})

test('one bit outside is always found, and any change inside is not counted', () => {
  fc.assert(
    fc.property(sizesUpTo(9), seeds, fc.nat(7), (size, seed, bit) => {
      const before = someBitmap(size, seed)
      const mask = someCoverage(size, seed + 1)
      const at = seed % mask.data.length
      const after = { ...before, data: before.data.slice() }
      after.data[at * 4 + (bit % 4)] = (before.data[at * 4 + (bit % 4)] ?? 0) ^ (1 << bit)
      const isOutside = mask.data[at] === 0
      const proof = proveUntouched({ before, after, mask })
      expect(proof.outside - proof.untouched).toBe(isOutside ? 1 : 0)
      const place = { x: at % size.width, y: Math.floor(at / size.width) }
      expect(proof.first).toEqual(isOutside ? place : null)
    }),
    runs,
  )
})

test('bytes that do not begin at a word are compared as well', () => {
  const size = { width: 3, height: 2 }
  const before = someBitmap(size, 3)
  const shifted = new Uint8Array(before.data.length + 1)
  shifted.set(before.data, 1)
  const mask = { ...size, data: new Uint8Array(6) }
  const after = { ...size, data: shifted.subarray(1) }
  expect(proveUntouched({ before, after, mask }).untouched).toBe(6)
  shifted[24] = (shifted[24] ?? 0) ^ 1
  expect(proveUntouched({ before, after, mask }).first).toEqual({ x: 2, y: 1 })
})

test('pictures of different sizes prove nothing', () => {
  const [one, other] = [
    someBitmap({ width: 2, height: 1 }, 1),
    someBitmap({ width: 1, height: 2 }, 1),
  ]
  const mask = someCoverage({ width: 2, height: 1 }, 1)
  expect(() => proveUntouched({ before: one, after: other, mask })).toThrow(RangeError)
})

test('even the smallest difference can be seen, and none is black', () => {
  const before = {
    width: 3,
    height: 1,
    data: Uint8Array.of(9, 9, 9, 255, 9, 9, 9, 255, 9, 9, 9, 7),
  }
  const after = {
    width: 3,
    height: 1,
    data: Uint8Array.of(9, 9, 9, 255, 10, 4, 99, 255, 9, 9, 9, 6),
  }
  expect([...differenceOf(before, after).data]).toEqual([
    0, 0, 0, 255, 64, 96, 255, 255, 64, 64, 64, 255,
  ])
})
