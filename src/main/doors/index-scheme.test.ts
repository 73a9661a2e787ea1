import { expect, test } from 'vitest'
import type { Reader } from '#main/library/reading/reader.ts'
import { createIndexScheme } from './index-scheme.ts'

const pieces = [
  { records: new Uint8Array([1, 2]), last: 9, whole: false, newestFirst: true },
  { records: new Uint8Array([3]), last: 4, whole: true, newestFirst: true },
]

const scheme = () => {
  const asked: unknown[] = []
  const ask = (...question: unknown[]) => {
    asked.push(question)
    return Promise.resolve(pieces[asked.length - 1])
  }
  return { asked, answer: createIndexScheme({ ask } as unknown as Reader) }
}

test('all pieces of an index are one body, each asked for after the one before', async () => {
  const { asked, answer } = scheme()
  const response = answer(new Request('studio://media/index?query=amber+ridge&trashed=1'))
  expect(new Uint8Array((await response?.arrayBuffer()) ?? [])).toEqual(new Uint8Array([1, 2, 3]))
  const wanted = { query: 'amber ridge', trashed: true }
  expect(asked).toEqual([
    ['piece', wanted, null],
    ['piece', wanted, 9],
  ])
})

test.each([
  ['another page', { headers: { origin: 'https://evil.example' } }],
  ['a post', { method: 'POST' }],
])('%s is refused', (_, how) => {
  const { asked, answer } = scheme()
  expect(answer(new Request('studio://media/index', how))?.status).toBe(403)
  expect(asked).toEqual([])
})

test('anything else is somebody else’s', () => {
  const { answer } = scheme()
  expect(answer(new Request('studio://media/inbox'))).toBeNull()
})
