import { expect, test } from 'vitest'
import { handClock } from '#tests/support/hand-clock.ts'
import { createBalance } from './balance.ts'

/** A clock that is moved by hand, and an account that answers what it is told to. */
const setup = () => {
  const { clock, pass } = handClock()
  let spent = 0
  let amount: number | null = 1000
  let asked = 0
  let heard = 0
  const balance = createBalance({
    clock,
    account: () => {
      asked += 1
      return amount === null
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({ organization: null, balanceMicros: amount })
    },
    spent: () => spent,
    changed: () => {
      heard += 1
    },
  })
  return {
    balance,
    counts: () => ({ asked, heard }),
    spend: (micros: number) => {
      spent += micros
    },
    topUp: (micros: number | null) => {
      amount = micros
    },
    pass,
  }
}

test('the balance is what was heard, less what was charged since', async () => {
  const { balance, pass, spend } = setup()
  expect(balance.now()).toBeNull()
  balance.ask()
  await pass(0)
  expect(balance.now()).toBe(1000)
  spend(300)
  expect(balance.now()).toBe(700)
})

test('while work waits the account is asked once a minute, for as long as it takes', async () => {
  const { balance, counts, pass, topUp } = setup()
  balance.ask()
  await pass(0)
  balance.ask()
  balance.ask()
  await pass(59_000)
  expect(counts()).toEqual({ asked: 1, heard: 1 })
  await pass(1000)
  expect(counts()).toEqual({ asked: 2, heard: 2 })
  topUp(null)
  balance.ask()
  await pass(60_000)
  expect(counts()).toEqual({ asked: 3, heard: 3 })
  topUp(5000)
  balance.ask()
  await pass(60_000)
  expect(balance.now()).toBe(5000)
})
