import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskOf, someMasks } from '#tests/support/some-masks.ts'
import { combineMasks } from './combine-masks.ts'
import type { Coverage } from './coverage.ts'
import { invertMask } from './invert-mask.ts'
import { maskArea } from './mask-area.ts'
import { maskFromAlpha, maskFromLuminance } from './mask-from-bitmap.ts'
import { thresholdMask } from './threshold-mask.ts'

const pairs = someMasks().chain((one) =>
  fc
    .uint8Array({ minLength: one.data.length, maxLength: one.data.length })
    .map((data): [Coverage, Coverage] => [one, { ...one, data: new Uint8Array(data) }]),
)

const each = (...values: number[]): Coverage => maskOf([values])

test('masks are put together pixel by pixel, soft edges too', () => {
  const [one, other] = [each(0, 255, 255, 100), each(255, 0, 200, 30)]
  expect(combineMasks(one, other, 'union')).toEqual(each(255, 255, 255, 100))
  expect(combineMasks(one, other, 'subtract')).toEqual(each(0, 255, 55, 100))
  expect(combineMasks(one, other, 'intersect')).toEqual(each(0, 0, 200, 30))
  expect(combineMasks(one, other, 'exclude')).toEqual(each(255, 255, 55, 70))
})

test('what is combined obeys the laws of sets', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const [both, common] = [
        combineMasks(one, other, 'union'),
        combineMasks(one, other, 'intersect'),
      ]
      expect(combineMasks(other, one, 'union')).toEqual(both)
      expect(combineMasks(one, invertMask(other), 'intersect')).toEqual(
        combineMasks(one, other, 'subtract'),
      )
      expect(combineMasks(invertMask(one), invertMask(other), 'intersect')).toEqual(
        invertMask(both),
      )
      const alone = combineMasks(one, other, 'exclude')
      for (const at of one.data.keys())
        expect(alone.data[at]).toBe((both.data[at] ?? 0) - (common.data[at] ?? 0))
      expect(combineMasks(one, one, 'exclude').data.every((value) => value === 0)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('an inverted mask covers what was not covered, and inverted again is as before', () => {
  expect(invertMask(each(0, 255, 100))).toEqual(each(255, 0, 155))
  fc.assert(
    fc.property(someMasks(), (mask) => {
      expect(invertMask(invertMask(mask))).toEqual(mask)
    }),
    { numRuns: 50 },
  )
})

test('a threshold covers what is covered as much or more, and nothing else', () => {
  expect(thresholdMask(each(0, 127, 128, 255), 128)).toEqual(each(0, 0, 255, 255))
  expect(thresholdMask(each(0, 1), 0)).toEqual(each(255, 255))
  expect(thresholdMask(each(254, 255), 255)).toEqual(each(0, 255))
})

test('a mask is measured as if pixel by pixel', () => {
  fc.assert(
    fc.property(someMasks(), (mask) => {
      const covered = [...mask.data.keys()].filter((at) => (mask.data[at] ?? 0) > 0)
      const { pixels, share, bounds, place } = maskArea(mask)
      const sum = mask.data.reduce((total, value) => total + value, 0)
      expect(pixels).toBeCloseTo(sum / 255, 9)
      expect(share).toBeCloseTo(sum / 255 / mask.data.length, 9)
      expect([bounds === null, place === null]).toEqual([sum === 0, sum === 0])
      if (!bounds || !place) return
      const columns = covered.map((at) => at % mask.width)
      const rows = covered.map((at) => Math.floor(at / mask.width))
      expect([bounds.x, bounds.y]).toEqual([Math.min(...columns), Math.min(...rows)])
      expect(bounds.x + bounds.width - 1).toBe(Math.max(...columns))
      expect(bounds.y + bounds.height - 1).toBe(Math.max(...rows))
    }),
    { numRuns: 150 },
  )
})

test('where a mask lies is told by the ninth that its middle is in', () => {
  const placeOf = (x: number, y: number) => {
    const data = new Uint8Array(81)
    data[y * 9 + x] = 200
    return maskArea({ width: 9, height: 9, data }).place
  }
  expect(placeOf(0, 0)).toEqual({ column: 'left', row: 'top' })
  expect(placeOf(2, 3)).toEqual({ column: 'left', row: 'middle' })
  expect(placeOf(6, 5)).toEqual({ column: 'right', row: 'middle' })
  expect(placeOf(5, 8)).toEqual({ column: 'middle', row: 'bottom' })
  expect(maskArea(each(255, 0, 0, 0, 0, 255)).place?.column).toBe('middle')
  expect(maskArea(each(255, 0, 0, 0, 0, 20)).place?.column).toBe('left')
})

test('light pixels cover more, by how light they look and how little is clear', () => {
  const data = [255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]
  const bitmap = { width: 6, height: 1, data: new Uint8Array([...data, 255, 255, 255, 100]) }
  expect(maskFromLuminance(bitmap)).toEqual(each(255, 0, 54, 182, 18, 100))
  expect(maskFromAlpha(bitmap)).toEqual(each(255, 255, 255, 255, 255, 100))
})

test('a grey picture covers by its grey', () => {
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), (grey, alpha) => {
      const bitmap = { width: 1, height: 1, data: new Uint8Array([grey, grey, grey, alpha]) }
      expect(maskFromLuminance(bitmap).data[0]).toBe(Math.round((grey * alpha) / 255))
    }),
    { numRuns: 200 },
  )
})
