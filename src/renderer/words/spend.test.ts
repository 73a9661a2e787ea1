import { expect, test } from 'vitest'
import type { Trouble } from '#shared/model/spend.ts'
import { percent, supportText } from './spend.ts'

const trouble: Trouble = {
  taskUuid: '00000000-0000-4000-8000-000000000007',
  jobId: '00000000-0000-4000-8000-000000000001',
  kind: 'no-file',
  model: 'runware:101@1',
  operation: 'text-to-image',
  micros: 350_000,
  at: Date.UTC(2026, 10, 21, 14, 3),
  trying: false,
  prompt: 'a secret product',
}

test('support is told the task, the model, the amount and the time, and the prompt only if the user wants so', () => {
  const text = supportText(trouble, null)
  for (const part of [trouble.taskUuid, 'runware:101@1', '$0.35', '2026-11-21T14:03'])
    expect(text).toContain(part)
  expect(text).not.toMatch(/secret|prompt/)
  expect(supportText(trouble, trouble.prompt)).toContain('prompt: a secret product')
})

test('what nobody knows is not told as a charge', () => {
  const text = supportText({ ...trouble, kind: 'disputed' }, null)
  expect(text).not.toContain('$0.35')
  expect(text).toContain('Please tell whether it was charged')
})

test.each([
  [61, 100, '61 %'],
  [0, 100, '0 %'],
  [1, 1000, '< 1 %'],
  [999, 1000, '> 99 %'],
  [1000, 1000, '100 %'],
  [0, 0, '–'],
])('%i of %i is %s', (part, whole, words) => {
  expect(percent(part, whole)).toBe(words)
})
