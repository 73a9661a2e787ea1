import fc from 'fast-check'
import { expect, test } from 'vitest'
import { square } from '#tests/support/price-history.ts'
import { learnPrice, type Observation } from './learn-price.ts'
import type { Quantities } from '#shared/model/money.ts'

const paid = (quantities: Quantities, ...micros: readonly number[]): Observation[] =>
  micros.map((one) => ({ quantities, micros: one }))

const times = (count: number, micros: number): number[] => Array<number>(count).fill(micros)

const anyQuantities = fc.record({
  pixels: fc.constantFrom(0, 512 * 512, 1000 * 1000, 1024 * 1024, 1536 * 1024, 2048 * 2048),
  steps: fc.constantFrom(null, 4, 28, 30),
  references: fc.nat({ max: 3 }),
  loras: fc.nat({ max: 3 }),
  seconds: fc.constantFrom(null, 5, 8),
})
/** Spread over all magnitudes alike. */
const anyMicros = fc.double({ min: 0, max: 9, noNaN: true }).map((power) => Math.round(10 ** power))
const anyCosts = fc.array(anyMicros, { minLength: 1, maxLength: 80 })
const anyHistory = fc.array(fc.record({ quantities: anyQuantities, micros: anyMicros }), {
  maxLength: 80,
})

test('with no history, or with free tries only, the price is unknown', () => {
  expect(learnPrice([], square)).toBeNull()
  expect(learnPrice(paid(square, 0, 0, 0), square)).toBeNull()
})

test.each([
  { ...square, steps: null },
  { ...square, seconds: 5 },
  { ...square, pixels: 0 },
  { ...square, pixels: 16 * square.pixels },
])('a configuration too unlike all that is known has an unknown price: %o', (quantities) => {
  expect(learnPrice(paid(square, ...times(30, 1300)), quantities)).toBeNull()
})

test('one observation leaves open that the price is 2.9 times it, either way', () => {
  const price = learnPrice(paid(square, 1300), square)
  expect(price?.low).toBeLessThanOrEqual(1300 / 2.9)
  expect(price?.high).toBeGreaterThanOrEqual(1300 * 2.9)
  expect(price?.upper).toBeGreaterThanOrEqual(1300 * 2.9 * 1.4)
  expect(price?.samples).toBe(1)
})

test('each further equal cost narrows the range, until it is the price itself', () => {
  const widths = [1, 2, 3, 5, 8, 20].map((count) => {
    const price = learnPrice(paid(square, ...times(count, 1300)), square)
    return price === null ? Number.NaN : price.high / price.low
  })
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  expect(new Set(widths).size).toBe(widths.length)
  expect(widths.at(-1)).toBe(1)
})

test('a raised price is missed once, and soon the range is about the new price only', () => {
  const before = Array.from({ length: 50 }, (_, index) => 1300 + ((6 + index * 4) % 7) * 10)
  const after = before.map((micros) => Math.round(micros * 1.4))
  const afterSome = (count: number) =>
    learnPrice(paid(square, ...before, ...after.slice(0, count)), square)
  expect(afterSome(0)?.high).toBeLessThan(1400)
  expect(afterSome(0)?.upper).toBeGreaterThan(Math.max(...after))
  for (let count = 1; count < 30; count += 1) {
    expect(afterSome(count)?.high, `after ${count}`).toBeGreaterThanOrEqual(after[count] ?? 0)
  }
  for (let count = 8; count < 30; count += 1) {
    expect(afterSome(count)?.low).toBeGreaterThan(1500)
    expect(afterSome(count)?.high).toBeGreaterThanOrEqual(Math.max(...after))
    expect(afterSome(count)?.samples).toBe(count)
  }
})

test('a price raised so little that it is not told apart is followed too', () => {
  const before = Array.from({ length: 100 }, (_, index) => 1300 + (index % 7) * 10)
  const after = before.slice(30).map((micros) => Math.round(micros * 1.08))
  expect(learnPrice(paid(square, ...before, ...after), square)?.low).toBeGreaterThan(1380)
})

test('two clusters are both in the range and below what is set aside', () => {
  const costs = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 3800 : 1300))
  expect(learnPrice(paid(square, ...costs), square)).toEqual({
    low: 1300,
    high: 3800,
    upper: 5700,
    samples: 40,
  })
})

test('what is set aside remembers a dear cluster the range has forgotten', () => {
  const costs = [...times(10, 3800), ...times(100, 1300)]
  const price = learnPrice(paid(square, ...costs), square)
  expect(price?.high).toBe(1300)
  expect(price?.upper).toBeGreaterThan(3800)
})

test('a larger size costs more, and by how much more is less certain', () => {
  const history = paid(square, ...times(30, 10_000))
  expect(learnPrice(history, { ...square, pixels: square.pixels * 2 })).toMatchObject({
    low: Math.floor(10_000 * 2 ** 0.4),
    high: Math.ceil(10_000 * 2 ** 1.2),
  })
})

test('every price is whole and positive, and low ≤ high ≤ upper', () => {
  fc.assert(
    fc.property(anyHistory, anyQuantities, (history, quantities) => {
      const price = learnPrice(Object.freeze(history), quantities)
      if (price === null) return
      const { low, high, upper, samples } = price
      expect([low, high, upper, samples].every(Number.isSafeInteger)).toBe(true)
      expect(low).toBeGreaterThan(0)
      expect(high).toBeGreaterThanOrEqual(low)
      expect(upper).toBeGreaterThanOrEqual(high)
      expect(samples).toBeGreaterThan(0)
      expect(samples).toBeLessThanOrEqual(history.length)
    }),
  )
})

test('no price is of another magnitude than the costs it is learned from', () => {
  fc.assert(
    fc.property(anyCosts, (costs) => {
      const price = learnPrice(paid(square, ...costs), square)
      expect(price?.low).toBeGreaterThanOrEqual(Math.max(1, Math.floor(Math.min(...costs) / 4)))
      expect(price?.high).toBeLessThanOrEqual(Math.max(...costs) * 4)
      expect(price?.upper).toBeLessThanOrEqual(Math.max(...costs) * 12)
    }),
  )
})

test('costs k times as high make a price k times as high', () => {
  fc.assert(
    fc.property(
      anyHistory,
      anyQuantities,
      fc.integer({ min: 2, max: 1000 }),
      (history, quantities, k) => {
        const price = learnPrice(history, quantities)
        const dearer = history.map((one) => ({ ...one, micros: one.micros * k }))
        const scaled = learnPrice(dearer, quantities)
        expect(scaled === null).toBe(price === null)
        if (price === null || scaled === null) return
        expect(scaled.samples).toBe(price.samples)
        // Whole micro-dollars: each figure is rounded, and the reserve is a margin on a rounded one.
        expect(Math.abs(scaled.low - price.low * k)).toBeLessThanOrEqual(k)
        expect(Math.abs(scaled.high - price.high * k)).toBeLessThanOrEqual(k)
        expect(Math.abs(scaled.upper - price.upper * k)).toBeLessThanOrEqual(5 * k)
      },
    ),
  )
})

test('what the very configuration did cost is in the range, however much is known of others', () => {
  const similar = { ...square, pixels: 1000 * 1000 }
  const anyOthers = fc.array(anyMicros, { minLength: 8, maxLength: 80 })
  const anyOwn = fc.array(anyMicros, { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(anyOthers, anyOwn, fc.boolean(), (others, own, isLatest) => {
      const [known, asked] = [paid(similar, ...others), paid(square, ...own)]
      const price = learnPrice(isLatest ? [...known, ...asked] : [...asked, ...known], square)
      expect(price?.low).toBeLessThanOrEqual(Math.min(...own))
      expect(price?.high).toBeGreaterThanOrEqual(Math.max(...own))
    }),
  )
})

test('with enough of the very configuration, others do not touch the range', () => {
  const others = anyHistory.map((history) =>
    history.filter(({ quantities }) => quantities.pixels !== square.pixels),
  )
  fc.assert(
    fc.property(others, fc.array(anyMicros, { minLength: 8, maxLength: 30 }), (history, costs) => {
      const alone = learnPrice(paid(square, ...costs), square)
      const mixed = learnPrice([...history, ...paid(square, ...costs)], square)
      expect({ ...mixed, upper: 0 }).toEqual({ ...alone, upper: 0 })
    }),
  )
})

test('another configuration never has a narrower range than the one its costs come from', () => {
  fc.assert(
    fc.property(anyCosts, anyQuantities, (costs, quantities) => {
      const history = paid(square, ...costs.map((micros) => micros * 10_000))
      const own = learnPrice(history, square)
      const other = learnPrice(history, quantities)
      if (own === null || other === null) return
      expect(other.high / other.low).toBeGreaterThanOrEqual((own.high / own.low) * 0.999)
    }),
  )
})
