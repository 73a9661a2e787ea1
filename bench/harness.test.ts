import { expect, test } from 'vitest'
import {
  type Finding,
  interleave,
  interval,
  judge,
  lineOf,
  median,
  ratios,
  sideMedians,
} from './harness.ts'

const finding = (values: number[], more: Partial<Finding> = {}): Finding => ({
  name: 'thing',
  values,
  goal: 1.2,
  measured: 'this ÷ that',
  ...more,
})

test('rounds run A B B A after a pair that is dropped', async () => {
  let order = ''
  let count = 0
  const side = (name: string) => async () => {
    order += name
    count += 1
    return { ms: count }
  }
  const rounds = await interleave(2, { ours: side('A'), bound: side('B') })
  expect(order).toBe('ABABBAABBA')
  expect(rounds[0]).toEqual({ ours: [{ ms: 3 }, { ms: 6 }], bound: [{ ms: 4 }, { ms: 5 }] })
})

test('a steady drift falls out of a round’s ratio', async () => {
  let slow = 0
  const side = (cost: number) => async () => {
    slow += 5
    return { ms: cost + slow }
  }
  const rounds = await interleave(3, { ours: side(100), bound: side(100) })
  expect(ratios(rounds, 'ms')).toEqual([1, 1, 1])
})

test('medians of both sides are put into words', () => {
  const round = {
    ours: [{ ms: 4 }, { ms: 6 }],
    bound: [{ ms: 20 }, { ms: 22 }],
  } as const
  expect(sideMedians([round], 'ms', 'ms')).toBe('5.00 ms ÷ 21.0 ms')
})

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([9, 1, 5])).toBe(5)
})

test('the interval is the same each time and holds the median', () => {
  const values = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7]
  const [low, high] = interval(values)
  expect(interval(values)).toEqual([low, high])
  expect(low).toBeLessThanOrEqual(1.35)
  expect(high).toBeGreaterThanOrEqual(1.35)
})

test('only an interval wholly past the goal is short', () => {
  expect(judge(finding([1.3, 1.31, 1.32, 1.33])).verdict).toBe('short')
  expect(judge(finding([1.1, 1.15, 1.3, 1.4])).verdict).toBe('pass')
  const floor = { goal: 0.9, sense: 'at-least' } as const
  expect(judge(finding([0.5, 0.6, 0.7], floor)).verdict).toBe('short')
  expect(judge(finding([0.8, 0.95, 1], floor)).verdict).toBe('pass')
})

test('a count that is always zero meets a goal of zero', () => {
  expect(judge(finding([0, 0, 0], { goal: 0 })).verdict).toBe('pass')
})

test('a line says figures, goal, verdict and what was measured', () => {
  const line = lineOf(judge(finding([1, 1, 1])))
  expect(line).toMatch(/^thing\s+1\.00 \(1\.00\.\.1\.00, 95 % 1\.00\.\.1\.00\)\s+goal ≤ 1\.2/u)
  expect(line).toMatch(/pass\s+this ÷ that$/u)
})
