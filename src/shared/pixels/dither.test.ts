import { expect, test } from 'vitest'
import { DITHER, ditherThresholds } from './dither.ts'

test('each threshold stands in the square once, and a half is their mean', () => {
  const sorted = [...ditherThresholds].toSorted((one, other) => one - other)
  expect(sorted).toEqual(Array.from({ length: 64 }, (_, at) => (at + 0.5) / 64))
})

test('low and high thresholds are mixed as finely as can be', () => {
  // In each square of two pixels a side there is one of every quarter.
  for (let y = 0; y < DITHER; y += 2)
    for (let x = 0; x < DITHER; x += 2) {
      const four = [0, 1, DITHER, DITHER + 1].map(
        (beside) => ditherThresholds[y * DITHER + x + beside] ?? 0,
      )
      const quarters = four
        .map((each) => Math.floor(each * 4))
        .toSorted((one, other) => one - other)
      expect(quarters).toEqual([0, 1, 2, 3])
    }
})
