import { expect, test } from 'vitest'
import { beginningOf } from './picture-title.ts'

test('a name is a whole text or how it begins, never half a word without a sign of it', () => {
  expect(beginningOf('  a small\n red boat ', 5)).toBe('a small red boat')
  expect(beginningOf('a small red boat on a lake', 4)).toBe('a small red boat…')
  expect(beginningOf('', 4)).toBe('')
  const long = 'w'.repeat(50)
  expect(beginningOf(`${long} ${long}`, 4)).toBe(`${long}…`)
  expect(beginningOf('w'.repeat(200), 4)).toBe(`${'w'.repeat(79)}…`)
})
