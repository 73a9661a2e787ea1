import { expect, test } from 'vitest'
import { withUsed } from './used-colours.ts'

test('the last twelve colours are kept, the latest first and each once', () => {
  const many = Array.from({ length: 14 }, (_, at) => `#0000${(at + 10).toString(16)}`)
  let used: string[] = []
  for (const colour of many) used = withUsed(used, colour)
  expect(used).toHaveLength(12)
  expect(used[0]).toBe(many.at(-1))
  expect(withUsed(used, used[5] ?? '')).toEqual([
    used[5],
    ...used.filter((colour) => colour !== used[5]),
  ])
})
