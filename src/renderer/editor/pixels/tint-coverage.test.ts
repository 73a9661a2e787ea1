import { expect, test } from 'vitest'
import { tintCoverage } from './tint-coverage.ts'

const coverage = { width: 4, height: 2, data: Uint8Array.of(0, 255, 0, 9, 0, 0, 0, 255) }

test('what is covered has the colour, as strong as it is covered', () => {
  const { width, height, data } = tintCoverage(coverage, { width: 99, height: 99 }, [1, 2, 3])
  expect([width, height]).toEqual([4, 2])
  expect([...data.subarray(4, 8)]).toEqual([1, 2, 3, 255])
  expect([...data.subarray(12, 16)]).toEqual([1, 2, 3, 9])
  expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 0])
})

test('it is brought down to the size and keeps its sides', () => {
  const { width, height, data } = tintCoverage(coverage, { width: 2, height: 9 }, [1, 2, 3])
  expect([width, height]).toEqual([2, 1])
  expect([...data]).toEqual([0, 0, 0, 0, 1, 2, 3, 255])
})
