import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import { createInbox } from './inbox.ts'

const collect = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const handIn = (headers: Record<string, string>, method = 'POST') =>
  new Request('studio://media/inbox', {
    method,
    headers,
    ...(method === 'POST' ? { body: 'the bytes' } : {}),
  })

test('a file is handed on with its name, in a stream, and answered with its asset', async () => {
  const taken: string[] = []
  const inbox = createInbox(async ({ name, body }) => {
    taken.push(name, await collect(body))
    return 'an id'
  })
  const response = await inbox(handIn({ 'x-file-name': encodeURIComponent('Grüne Flasche.png') }))
  expect(await response.json()).toEqual({ ok: true, value: { id: 'an id' } })
  expect(taken).toEqual(['Grüne Flasche.png', 'the bytes'])
})

test('what a file was made of goes along, where it can be an asset', async () => {
  const parents: unknown[] = []
  const inbox = createInbox(async ({ parentId }) => {
    parents.push(parentId)
    return 'an id'
  })
  const parent = '7d0b1d4c-3b0e-4f53-9d55-0a8b5f5a3f10'
  await inbox(handIn({ 'x-parent': parent }))
  await inbox(handIn({ 'x-parent': '../etc' }))
  expect(parents).toEqual([parent, undefined])
})

test('what goes wrong is told as every failure is', async () => {
  const inbox = createInbox(() => Promise.reject(new Failure('file-not-taken', { name: 'a' })))
  const response = await inbox(handIn({ 'x-file-name': '%E0%A4%A' }))
  expect(await response.json()).toEqual({
    ok: false,
    code: 'file-not-taken',
    detail: { name: 'a' },
  })
})

test.each([
  ['another page', { origin: 'https://evil.example' }, 'POST'],
  ['a question', {}, 'GET'],
])('%s hands nothing in', async (_, headers, method) => {
  const inbox = createInbox(() => Promise.reject(new Error('was asked')))
  const response = await inbox(handIn(headers, method))
  expect(response.status).toBe(403)
})
