import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssetKind } from '#shared/model/asset.ts'
import { RATIO_UNIT } from '#shared/model/index-record.ts'
import { recordsOf } from '#tests/support/index-records.ts'
import { type AssetIndex, createAssetIndex } from './asset-index.ts'

const idOf = (number: number): string =>
  `0fc3d2a1-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

const fact = (number: number, rating = 0) => ({
  id: idOf(number),
  kind: 'image' as AssetKind,
  width: 3,
  height: 2,
  flagged: false,
  engine: null,
  missing: false,
  rating,
})

const whole = { of: '', whole: true, newestFirst: true }
const indexOf = (numbers: readonly number[], facts = whole): AssetIndex =>
  createAssetIndex(recordsOf(numbers.map((each) => [fact(each), each] as const)), facts)
const idsOf = (index: AssetIndex): (string | undefined)[] =>
  Array.from({ length: index.length }, (_, at) => index.at(at))

test('what is written of an asset is read', () => {
  const records = recordsOf([
    [{ ...fact(1), kind: 'video', flagged: true, rating: -1, missing: true }, 9],
    [{ ...fact(2), engine: 'demo', rating: 5, width: 0, height: 0 }, 4],
  ])
  const index = createAssetIndex(records, whole)
  expect(idsOf(index)).toEqual([idOf(1), idOf(2)])
  expect([index.kindAt(0), index.kindAt(1)]).toEqual(['video', 'image'])
  expect([index.ratioAt(0), index.ratioAt(1)]).toEqual([1.5 * RATIO_UNIT, 1.6 * RATIO_UNIT])
  expect([index.flaggedAt(0), index.flaggedAt(1)]).toEqual([true, false])
  expect([index.demoAt(0), index.demoAt(1)]).toEqual([false, true])
  expect([index.missingAt(0), index.missingAt(1)]).toEqual([true, false])
  expect([index.ratingAt(0), index.ratingAt(1)]).toEqual([-1, 5])
  expect([index.at(-1), index.at(2)]).toEqual([undefined, undefined])
})

const numbers = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 200 })
  .map((all) => all.toSorted((a, b) => b - a))

test('every asset is found by its id, in any order, and no other', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (all, newestFirst) => {
      const index = indexOf(newestFirst ? all : all.toReversed(), {
        of: '',
        whole: true,
        newestFirst,
      })
      for (let at = 0; at < index.length; at += 1) {
        expect(index.indexOf(index.at(at) ?? '')).toBe(at)
      }
      expect(index.indexOf(idOf(500))).toBe(-1)
      expect(index.indexOf('no id')).toBe(-1)
    }),
  )
})

test('after any changes an index is what it would be if it were read anew', () => {
  const changes = fc.array(fc.record({ asked: numbers, belonging: fc.func(fc.boolean()) }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(numbers, changes, (start, steps) => {
      let index = indexOf(start)
      let now = start
      for (const { asked, belonging } of steps) {
        const coming = asked.filter((each) => belonging(each))
        now = [...now.filter((each) => !asked.includes(each)), ...coming].toSorted((a, b) => b - a)
        index = index.patched(
          asked.map(idOf),
          recordsOf(coming.map((each) => [fact(each), each] as const)),
        )
        expect(idsOf(index)).toEqual(now.map(idOf))
        for (const [at, each] of now.entries()) expect(index.indexOf(idOf(each))).toBe(at)
        for (const each of asked)
          if (!coming.includes(each)) expect(index.indexOf(idOf(each))).toBe(-1)
      }
    }),
  )
})

test('of the first assets only, nothing is known beyond the last', () => {
  const index = indexOf([9, 7, 5], { of: '', whole: false, newestFirst: true })
  const coming = recordsOf([8, 2].map((each) => [fact(each), each] as const))
  expect(idsOf(index.patched([idOf(8), idOf(2)], coming))).toEqual([9, 8, 7, 5].map(idOf))
})

test('what changes nothing leaves the very same index', () => {
  const index = indexOf([3, 2, 1])
  expect(index.patched([idOf(2)], recordsOf([[fact(2), 2]]))).toBe(index)
  expect(index.patched([idOf(2)], recordsOf([[fact(2, 4), 2]])).ratingAt(1)).toBe(4)
})
