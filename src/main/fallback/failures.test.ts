import { expect, test } from 'vitest'
import type { Verdict } from '#shared/contract/engine.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { networkFailure, statusFailure } from './failures.ts'

const host = 'host:7860'

test.each<[number, unknown, [Verdict, FailureCode]]>([
  [401, { detail: 'Not authenticated' }, ['blocked', 'fallback-refused']],
  [403, undefined, ['blocked', 'fallback-refused']],
  [404, { detail: 'Not Found' }, ['unreachable', 'fallback-no-api']],
  [405, { detail: 'Method Not Allowed' }, ['unreachable', 'fallback-no-api']],
  [404, undefined, ['blocked', 'fallback-unreadable']],
  [404, { error: 'HTTPException', detail: 'Sampler not found' }, ['final', 'fallback-refused']],
  [422, { detail: [{ loc: ['body', 'steps'], msg: 'wrong' }] }, ['final', 'fallback-refused']],
  [429, undefined, ['busy', 'fallback-refused']],
  [500, undefined, ['retry', 'fallback-refused']],
  [500, { error: 'OutOfMemoryError' }, ['final', 'fallback-refused']],
  [
    500,
    { error: 'RuntimeError', errors: 'CUDA error: out of memory' },
    ['final', 'fallback-refused'],
  ],
  [502, undefined, ['busy', 'fallback-refused']],
  [503, 'starting', ['busy', 'fallback-refused']],
])('status %i with %o is %s', (status, body, [verdict, code]) => {
  expect(statusFailure(status, body, host)).toMatchObject({ verdict, code })
})

test.each<[unknown, string | undefined]>([
  [{ error: 'HTTPException', detail: 'Sampler not found', errors: '404' }, 'Sampler not found'],
  [{ error: 'RuntimeError', detail: '', errors: 'shapes' }, 'shapes'],
  [{ error: 'RuntimeError', detail: '', errors: '' }, 'RuntimeError'],
  [
    {
      detail: [
        { loc: ['body', 'a', 0], msg: 'b' },
        { loc: ['body', 'c'], msg: 'd' },
      ],
    },
    'a.0: b; c: d',
  ],
  [{ detail: 7, error: null }, undefined],
  [{ errors: 'x'.repeat(10_000) }, 'x'.repeat(500)],
  ['text', undefined],
])('of %o the reader is told %s', (body, message) => {
  expect(statusFailure(400, body, host).detail['message']).toBe(message)
})

test.each([
  ['net::ERR_CONNECTION_REFUSED', 'unreachable', 'fallback-unreachable'],
  ['connect EHOSTUNREACH 192.168.1.20:7860', 'unreachable', 'fallback-unreachable'],
  ['net::ERR_CONNECTION_RESET', 'retry', 'fallback-unreachable'],
  ['unexpected redirect', 'blocked', 'fallback-unreadable'],
])('a request that ends with %s is %s, %s', (message, verdict, code) => {
  const error = new TypeError('fetch failed', { cause: new Error(message) })
  expect(networkFailure(error, host, 'retry')).toMatchObject({ verdict, code, detail: { host } })
})
