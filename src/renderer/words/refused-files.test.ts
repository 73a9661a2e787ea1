import { expect, test } from 'vitest'
import { refusals } from '#shared/contract/refusals.ts'
import { failureWords } from './failures.ts'

const next = (detail: Record<string, unknown>): string =>
  failureWords({ code: 'file-not-taken', detail: { name: 'holiday', ...detail } }).next

test('each reason why a file was not taken has a sentence of its own', () => {
  const sentences = refusals.map((reason) => next({ reason }))
  expect(new Set(sentences).size).toBe(refusals.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/u)
})

test('a format that is known and not read is named', () => {
  expect(next({ reason: 'cannot-decode', format: 'HEIC' })).toContain('HEIC')
})

test('without a reason, or with one nobody knows, it says what the library takes', () => {
  for (const detail of [{}, { reason: 'toString' }, { reason: 7 }])
    expect(next(detail)).toContain('PNG')
})
