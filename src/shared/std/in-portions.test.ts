import { expect, test } from 'vitest'
import { inPortions } from './in-portions.ts'

test('portions are as large as asked for, the last one smaller, and together they are the whole', () => {
  expect(inPortions([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(inPortions([1, 2], 2)).toEqual([[1, 2]])
  expect(inPortions([], 2)).toEqual([])
})
