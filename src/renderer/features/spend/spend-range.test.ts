import { expect, test } from 'vitest'
import { daysBetween } from '#shared/std/local-day.ts'
import { daysOf, lastMonths } from './spend-range.ts'

test('months are whole months, over the turn of the year and in leap years too', () => {
  expect(daysOf('this-month', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-23' })
  expect(daysOf('last-month', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(daysOf('last-month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(lastMonths('2027-01-31').slice(0, 3)).toEqual(['2027-01', '2026-12', '2026-11'])
})

test('so many days are so many, today included', () => {
  for (const [range, days] of [
    ['last-14', 14],
    ['last-365', 365],
    ['day 2026-10-25', 1],
  ] as const) {
    const { from, to } = daysOf(range, '2026-11-23')
    expect(daysBetween(from, to)).toHaveLength(days)
  }
})
