import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMoney, typedMoney } from './read-money.ts'

test.each([
  ['1', 1_000_000],
  ['1.5', 1_500_000],
  ['$1.50', 1_500_000],
  [' $ 0.0006 ', 600],
  ['.25', 250_000],
  ['2.', 2_000_000],
  ['US$3', 3_000_000],
  ['0.000001', 1],
  ['4.35', 4_350_000],
  ['1000000', 1_000_000_000_000],
])('%s is understood', (typed, micros) => {
  expect(readMoney(typed)).toEqual({ ok: true, micros })
})

test.each([
  '',
  '  ',
  'abc',
  '1,50',
  '1.2.3',
  '-1',
  '−1',
  '$-1',
  '1e3',
  'NaN',
  '∞',
  '0.0000001',
  '1000001',
  '$',
  '.',
])('“%s” is refused with a sentence', (typed) => {
  const read = readMoney(typed)
  expect(read.ok).toBe(false)
  expect(read.ok ? '' : read.problem).toMatch(/^[A-Z].*\.$/)
})

test('a comma is told apart from nonsense: nobody knows whether it parts thousands or cents', () => {
  expect(readMoney('1,50')).toMatchObject({ problem: expect.stringContaining('commas') as string })
})

test('nothing is an amount, unless something has to be paid', () => {
  expect(readMoney('0')).toEqual({ ok: true, micros: 0 })
  expect(readMoney('0', 1).ok).toBe(false)
})

test('whatever is shown in the field is read back to the micro-dollar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (micros) => {
      const typed = typedMoney(micros)
      expect(readMoney(typed)).toEqual({ ok: true, micros })
      expect(typed).toMatch(/\.\d{2,6}$/)
    }),
  )
})
