import { expect, test } from 'vitest'
import { readUsage } from './usage.ts'

const item = (data: unknown) => ({ usage: { timeseries: { data, meta: {} } } })

test('days are found whatever they are called, and money in whatever form it comes', () => {
  const data = [
    { date: '2026-11-22', spend: 0.4123, count: 7 },
    { timestamp: '2026-11-23T00:00:00Z', spend: '0.5' },
    { day: '2026-11-24', count: 0 },
    { note: 'neither a day nor money' },
  ]
  expect(readUsage(item(data))).toEqual([
    { day: '2026-11-22', micros: 412_300 },
    { day: '2026-11-23', micros: 500_000 },
    { day: '2026-11-24', micros: 0 },
  ])
})

test('an answer without a series is unreadable, not a month without charges', () => {
  expect(readUsage(undefined)).toBeNull()
  expect(readUsage({ usage: {} })).toBeNull()
  expect(readUsage(item('many'))).toBeNull()
  expect(readUsage(item([]))).toEqual([])
})
