import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cost, credits, dollars, price, priceBasis } from './money.ts'

test.each([
  [600, '$0.0006'],
  [2400, '$0.0024'],
  [12_080_000, '$12.08'],
  [50_000, '$0.05'],
  [46_600, '$0.0466'],
  [153_000, '$0.15'],
  [0, '$0.00'],
  [13, '$0.000013'],
  [-600, '−$0.0006'],
])('%i micro-dollars are %s', (micros, words) => {
  expect(dollars(micros)).toBe(words)
})

test('an amount above nothing never reads as nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (micros) => /[1-9]/.test(dollars(micros))),
  )
})

test('ranges, single prices, free and unknown', () => {
  expect(price({ source: 'measured', low: 2400, high: 2400 })).toBe('≈ $0.0024')
  expect(price({ source: 'measured', low: 780, high: 1690 })).toBe('$0.0008–0.0017')
  expect(price({ source: 'example', low: 600, high: 600 })).toBe('≈ $0.0006')
  expect(price({ source: 'list', low: 40_000, high: 40_000 })).toBe('$0.04')
  expect(price({ source: 'free' })).toBe('free')
  expect(price({ source: 'unknown' })).toBe('price unknown')
  expect(cost(null)).not.toContain('0')
})

test('what a learned price rests on is said with its number', () => {
  const learned = { source: 'learned', low: 1, high: 2, upper: 3 } as const
  expect(priceBasis({ ...learned, samples: 12 })).toContain('12 of your own')
  expect(priceBasis({ ...learned, samples: 1 })).toContain('one of your own')
})

test('credits come in hundredths', () => {
  expect(credits(400)).toBe('4 cr')
  expect(credits(50)).toBe('0.5 cr')
  expect(credits(10)).toBe('0.1 cr')
})
