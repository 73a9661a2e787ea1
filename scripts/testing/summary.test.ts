import { expect, it } from 'vitest'
import { summaryOf } from './summary.mjs'

it('ends with the sum of all stages', () => {
  const summary = summaryOf([
    { stage: 'types', passed: 1, failed: 0, seconds: 0.52 },
    { stage: 'unit', passed: 20, failed: 2, seconds: 3 },
  ])
  expect(summary.split('\n').at(-1)).toBe('21 passed, 2 failed')
  expect(summary).toMatch(/^types +1 +0 +0\.5$/m)
})
