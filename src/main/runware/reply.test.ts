import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReply } from './reply.ts'

const codes = (body: unknown) => readReply(JSON.stringify(body))?.errors.map(({ code }) => code)

test.each([
  ['errors as a list', { errors: [{ code: 'a' }, { code: 'b' }] }, ['a', 'b']],
  ['errors as one object', { errors: { code: 'a' } }, ['a']],
  ['error as one object', { error: { code: 'a', message: 'm' } }, ['a']],
  ['error as a list', { error: [{ code: 'a' }] }, ['a']],
  [
    'an error item hidden in data',
    { data: [{ taskUUID: 'u', status: 'error', error: { code: 'a' } }] },
    ['a'],
  ],
  ['no error at all', { data: [] }, []],
])('reads %s', (_, body, expected) => {
  expect(codes(body)).toEqual(expected)
})

test('the UUID beside a lone error, and the one of a hidden error, stay with it', () => {
  expect(readReply('{"error":{"code":"a"},"taskUUID":"u"}')?.errors[0]?.taskUUID).toBe('u')
  expect(
    readReply('{"data":[{"taskUUID":"u","status":"error","error":{"code":"a"}}]}')?.errors[0]
      ?.taskUUID,
  ).toBe('u')
})

test('data and errors side by side are both kept, and data may be one object', () => {
  const reply = readReply('{"data":{"taskUUID":"u","imageURL":"x"},"errors":[{"code":"a"}]}')
  expect(reply?.data).toEqual([{ taskUUID: 'u', imageURL: 'x' }])
  expect(reply?.errors).toHaveLength(1)
})

test('what is no reply is null, and nothing makes the reader throw', () => {
  expect(readReply('<html>502</html>')).toBeNull()
  expect(readReply('')).toBeNull()
  expect(readReply('[]')).not.toBeUndefined()
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      readReply(JSON.stringify(value))
      readReply(JSON.stringify({ data: value, errors: value, error: value }))
    }),
  )
})

test('an upload that ends at the stage failed is an error in the words it came with', () => {
  const item = { taskUUID: 'u', status: 'failed', message: 'The file is gone.', air: 'acme:1@1' }
  const reply = readReply(JSON.stringify({ data: [{ taskUUID: 'u', status: 'validated' }, item] }))
  expect(reply?.data).toHaveLength(1)
  expect(reply?.errors).toMatchObject([{ taskUUID: 'u', message: 'The file is gone.' }])
})
