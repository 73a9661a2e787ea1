import { expect, test } from 'vitest'
import { models } from './models.ts'
import { isStale, type PriceSheet, SHIPPED_PRICES, withSheet } from './price-sheet.ts'

const DAY = 24 * 60 * 60_000
const asOf = '2026-11-01'

const after = (air: string, sheet: Omit<PriceSheet, 'asOf'>) =>
  withSheet(models, { asOf, ...sheet }).find((model) => model.air === air)

test('prices say that they are stale after sixty days', () => {
  const read = Date.parse(SHIPPED_PRICES)
  expect(isStale(SHIPPED_PRICES, read + 59 * DAY)).toBe(false)
  expect(isStale(SHIPPED_PRICES, read + 61 * DAY)).toBe(true)
})

test('a newer sheet changes what it knows and leaves the rest', () => {
  const price = { kind: 'list', low: 5, high: 6 } as const
  const priced = withSheet(models, { asOf, prices: { 'runware:400@4': price, 'new:1@1': price } })
  expect(priced.find(({ air }) => air === 'runware:400@4')?.price).toEqual(price)
  expect(priced.filter(({ air }) => air !== 'runware:400@4')).toEqual(
    models.filter(({ air }) => air !== 'runware:400@4'),
  )
  expect(withSheet(models, null)).toBe(models)
})

test('rates are told in the model’s own words', () => {
  const price = {
    kind: 'rates',
    per: 'result',
    rates: [
      { micros: 1, when: { size: '512x512' } },
      { micros: 2, when: { resolution: '4k', sound: true, quality: 'high' } },
      { micros: 3, when: { resolution: '8K' } },
    ],
  } as const
  expect(after('google:4@3', { prices: { 'google:4@3': price } })?.price).toMatchObject({
    rates: [
      { micros: 1, when: { resolution: '0.5K' } },
      { micros: 2, when: { resolution: '4K' } },
    ],
  })
})

test('rates for nothing that the model is told say nothing', () => {
  const price = {
    kind: 'rates',
    per: 'second',
    rates: [{ micros: 3, when: { resolution: '8K' } }],
  } as const
  const air = 'bytedance:seedance@2.5'
  expect(after(air, { prices: { [air]: price } })?.price).toEqual({ kind: 'unknown' })
})

test('conditions that mean nothing to a model fall away', () => {
  const price = {
    kind: 'rates',
    per: 'result',
    rates: [{ micros: 7, when: { resolution: '1K' } }],
  } as const
  expect(after('runware:400@4', { prices: { 'runware:400@4': price } })?.price).toMatchObject({
    rates: [{ micros: 7 }],
  })
})

test('a model that the service takes away is flagged, with a living one to use instead', () => {
  const retired = { 'google:3@2': { on: '2027-01-01', instead: 'google:3@3' } }
  expect(after('google:3@2', { prices: {}, retired })?.retired).toEqual({
    on: '2027-01-01',
    instead: 'google:3@3',
  })
})

test('a stranger, or one that is going itself, is not to be used instead', () => {
  const retired = {
    'google:3@2': { on: null, instead: 'new:1@1' },
    'google:3@3': { on: null, instead: 'google:3@2' },
    'google:4@1': { on: null, instead: null },
  }
  const sheet = { prices: {}, retired }
  expect(after('google:3@2', sheet)?.retired).toEqual({ on: null, instead: null })
  expect(after('google:3@3', sheet)?.retired?.instead).toBeNull()
  // What the studio came with is still known.
  expect(after('google:4@1', sheet)?.retired).toEqual({
    on: '2026-10-02',
    instead: 'google:nano-banana@2-lite',
  })
})

test('a newer measured price leaves what more of what goes in costs as it was', () => {
  const [first] = withSheet(models, {
    asOf: '2027-01-01',
    prices: {
      'runware:400@4': { kind: 'measured', low: 700, high: 700, pixels: 1024 ** 2, steps: 4 },
    },
  })
  expect(first?.price).toMatchObject({ low: 700, perReference: 1300 })
})
