import { expect, test } from 'vitest'
import { models } from './models.ts'
import { isStale, SHIPPED_PRICES, withPrices } from './price-sheet.ts'

const DAY = 24 * 60 * 60_000

test('prices say that they are stale after sixty days', () => {
  const read = Date.parse(SHIPPED_PRICES)
  expect(isStale(SHIPPED_PRICES, read + 59 * DAY)).toBe(false)
  expect(isStale(SHIPPED_PRICES, read + 61 * DAY)).toBe(true)
})

test('a newer sheet changes what it knows and leaves the rest', () => {
  const price = { kind: 'list', low: 5, high: 6 } as const
  const priced = withPrices(models, { asOf: '2026-11-01', prices: { 'runware:400@4': price } })
  expect(priced.find(({ air }) => air === 'runware:400@4')?.price).toEqual(price)
  expect(priced.filter(({ air }) => air !== 'runware:400@4')).toEqual(
    models.filter(({ air }) => air !== 'runware:400@4'),
  )
})
