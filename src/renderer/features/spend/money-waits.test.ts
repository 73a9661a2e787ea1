import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import type { Shortfall } from '#shared/model/money.ts'
import { someTask } from '#tests/support/some-task.ts'
import { balanceWait, capWaits, ceilingWaits, roundUp } from './money-waits.ts'

const job = (id: string, ...shorts: (Shortfall | null)[]): JobView => ({
  id,
  operation: 'text-to-image',
  params: {},
  engine: 'runware',
  title: '',
  model: 'm',
  createdAt: 0,
  place: 1,
  paused: false,
  helps: null,
  destination: null,
  cleared: false,
  state: 'waiting',
  tasks: shorts.map((short, ordinal) => someTask({ ordinal, short })),
})

const short = (needs: number): Shortfall => ({
  kind: 'cap',
  scope: 'project',
  id: 'p',
  cap: 5_000_000,
  spent: 4_900_000,
  reserved: 0,
  needs,
})

test('waiting work is added up by limit, against what the limit is now', () => {
  const jobs = [job('a', short(50_000), short(50_000)), job('b', short(20_000), null)]
  const caps = [
    { scope: 'project' as const, id: 'p', cap: 5_000_000, spent: 4_970_000, reserved: 0 },
  ]
  expect(capWaits(jobs, caps)).toEqual([
    {
      scope: 'project',
      id: 'p',
      cap: 5_000_000,
      left: 30_000,
      needs: 120_000,
      jobs: 2,
      raiseTo: 6_000_000,
    },
  ])
})

test('a raised limit is higher than the one there is, also when the numbers are a moment old', () => {
  const caps = [{ scope: 'project' as const, id: 'p', cap: 6_000_000, spent: 0, reserved: 0 }]
  expect(capWaits([job('a', short(50_000))], caps)).toMatchObject([{ raiseTo: 7_000_000 }])
})

test('a task that goes on or was taken back waits for nothing any more', () => {
  const one = job('a', short(50_000))
  expect(
    capWaits([{ ...one, tasks: one.tasks.map((task) => ({ ...task, state: 'cancelled' })) }], []),
  ).toEqual([])
})

test('models without a price and an empty account are waits of their own', () => {
  const jobs = [
    job('a', { kind: 'ceiling', model: 'x' }, { kind: 'ceiling', model: 'x' }),
    job('b', { kind: 'balance', balance: 100, reserved: 0, needs: 600 }),
  ]
  expect(ceilingWaits(jobs)).toEqual([{ model: 'x', jobs: 1 }])
  expect(balanceWait(jobs)).toEqual({ balance: 100, needs: 600, jobs: 1 })
  expect(balanceWait([])).toBeNull()
})

test.each([
  [1_030_000, 1_500_000],
  [5_090_000, 6_000_000],
  [12_300_000, 15_000_000],
  [416_000, 500_000],
  [2400, 5000],
  [6_000_000, 6_000_000],
])('%i is raised to %i', (needed, limit) => {
  expect(roundUp(needed)).toBe(limit)
})

test('under the round limit everything fits, and it is never more than twice as much, but for small change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (needed) => {
      const limit = roundUp(needed)
      expect(limit).toBeGreaterThanOrEqual(needed)
      expect(limit).toBeLessThanOrEqual(Math.max(needed * 1.5, 10_000))
      expect(Number.isInteger(limit)).toBe(true)
    }),
  )
})
