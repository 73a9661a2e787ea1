import { expect, test } from 'vitest'
import { localDay } from '#shared/std/local-day.ts'
import { handClock } from '#tests/support/hand-clock.ts'
import { createFreshPrices } from './fresh-prices.ts'

const HOUR = 60 * 60_000

/** A service that may be out of reach, and a day that is moved by hand. */
const setup = () => {
  const { clock, pass } = handClock(new Date(2026, 10, 26, 9).getTime())
  let day = '2026-10-07'
  let reachable = true
  let mayAsk = true
  let asked = 0
  const prices = createFreshPrices({
    clock,
    asOf: () => day,
    mayAsk: () => mayAsk,
    refresh: () => {
      asked += 1
      if (!reachable) return Promise.reject(new Error('offline'))
      day = localDay(clock.now())
      return Promise.resolve()
    },
  })
  return {
    prices,
    pass,
    asked: () => asked,
    reach: (is: boolean) => {
      reachable = is
    },
    allow: (is: boolean) => {
      mayAsk = is
    },
  }
}

test('the list is read soon after the start, and once a day from then on', async () => {
  const { prices, pass, asked } = setup()
  prices.start()
  expect(asked()).toBe(0)
  await pass(HOUR / 20)
  expect(asked()).toBe(1)
  await pass(10 * HOUR)
  expect(asked()).toBe(1)
  await pass(24 * HOUR)
  expect(asked()).toBe(2)
})

test('without a network it is tried again every hour, until it was read', async () => {
  const { prices, pass, asked, reach } = setup()
  reach(false)
  prices.start()
  await pass(3 * HOUR)
  expect(asked()).toBe(3)
  reach(true)
  await pass(HOUR)
  expect(asked()).toBe(4)
  await pass(5 * HOUR)
  expect(asked()).toBe(4)
})

test('nobody is asked while the demo answers, nor after the end', async () => {
  const { prices, pass, asked, allow } = setup()
  allow(false)
  prices.start()
  await pass(30 * HOUR)
  expect(asked()).toBe(0)
  allow(true)
  prices.stop()
  await pass(30 * HOUR)
  expect(asked()).toBe(0)
})
