import { expect, test } from 'vitest'
import { isSeamSeen } from './seam-limit.ts'

test('the edge may be seen from 1.10 on, as the figure is shown', () => {
  expect([0.6, 1, 1.09, 1.094].map(isSeamSeen)).toEqual([false, false, false, false])
  expect([1.096, 1.1, 1.5, 12].map(isSeamSeen)).toEqual([true, true, true, true])
})
