import { expect, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { createTransport, retryAfterOf } from './transport.ts'

const answering = (answer: () => Promise<Response>, key: string | null = 'secret-key') =>
  createTransport({
    url: () => Promise.resolve('https://api.runware.ai/v1'),
    key: () => Promise.resolve(key),
    fetch: answer,
  })([{ taskType: 'ping' }])

const failureOf = async (action: Promise<unknown>) => {
  const error = await action.catch((caught: unknown) => caught)
  if (!(error instanceof EngineFailure)) throw new Error('expected a failure', { cause: error })
  return error
}

const broken = (code: string) => () =>
  Promise.reject(
    Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error(code), { code }),
    }),
  )

test.each([
  ['ENOTFOUND', 'unreachable', 'no-network'],
  ['ECONNREFUSED', 'unreachable', 'no-network'],
  ['ECONNRESET', 'lost', 'no-network'],
  ['UND_ERR_SOCKET', 'lost', 'no-network'],
])('a request that ends with %s is %s', async (code, verdict, failure) => {
  expect(await failureOf(answering(broken(code)))).toMatchObject({ verdict, code: failure })
})

test.each([
  ['ERR_CERT_AUTHORITY_INVALID'],
  ['SELF_SIGNED_CERT_IN_CHAIN'],
  ['CERT_HAS_EXPIRED'],
  ['ERR_TLS_CERT_ALTNAME_INVALID'],
  ['ERR_SSL_PROTOCOL_ERROR'],
])('N8: where somebody intercepts the connection (%s) nothing was sent', async (code) => {
  expect(await failureOf(answering(broken(code)))).toMatchObject({
    verdict: 'unreachable',
    code: 'connection-untrusted',
  })
})

test('N8: a portal that wants a sign-in leaves acceptance in doubt, and nothing of it is read as an answer', async () => {
  const page = () =>
    Promise.resolve(new Response('<html>Sign in to this network</html>', { status: 200 }))
  expect(await failureOf(answering(page))).toMatchObject({
    verdict: 'lost',
    code: 'service-unreadable',
  })
  expect(await failureOf(answering(broken('ERR_UNEXPECTED_REDIRECT')))).toMatchObject({
    verdict: 'lost',
  })
})

test('Q16: an answer nobody can read leaves acceptance in doubt, unless its status says no', async () => {
  const respond = (status: number, body: string) => () =>
    Promise.resolve(new Response(body, { status }))
  expect(await failureOf(answering(respond(200, '{"data":[{"imag')))).toMatchObject({
    verdict: 'lost',
  })
  expect(await failureOf(answering(respond(502, '<html>')))).toMatchObject({ verdict: 'lost' })
  expect(await failureOf(answering(respond(503, '<html>')))).toMatchObject({ verdict: 'busy' })
  expect(await failureOf(answering(respond(504, '')))).toMatchObject({ verdict: 'lost' })
  expect(await failureOf(answering(respond(429, '')))).toMatchObject({ verdict: 'busy' })
  expect(await failureOf(answering(respond(401, '')))).toMatchObject({
    verdict: 'blocked',
    code: 'key-refused',
  })
})

test('without a key nothing is sent', async () => {
  let sent = 0
  const send = () => {
    sent += 1
    return Promise.resolve(new Response('{}'))
  }
  expect(await failureOf(answering(send, null))).toMatchObject({
    verdict: 'blocked',
    code: 'key-missing',
  })
  expect(sent).toBe(0)
})

test('a refused request comes back whole, to be judged by its task', async () => {
  const body = '{"data":[],"errors":[{"code":"unsupportedParameter","taskUUID":"u"}]}'
  const reply = await answering(() => Promise.resolve(new Response(body, { status: 400 })))
  expect(reply).toMatchObject({ status: 400, errors: [{ code: 'unsupportedParameter' }] })
})

test('Q14: Retry-After is read as seconds or date, and nothing absurd is believed', () => {
  const now = Date.parse('2026-11-23T10:00:00Z')
  expect(retryAfterOf('3', now)).toBe(3000)
  expect(retryAfterOf('Mon, 23 Nov 2026 10:00:30 GMT', now)).toBe(30_000)
  expect(retryAfterOf('1000000000', now)).toBe(600_000)
  expect(retryAfterOf('0', now)).toBe(0)
  expect(retryAfterOf('-5', now)).toBe(0)
  expect(retryAfterOf('soon', now)).toBeNull()
  expect(retryAfterOf(null, now)).toBeNull()
})
