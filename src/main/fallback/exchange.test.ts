import { expect, test } from 'vitest'
import { failureOf } from '#tests/support/fallback-engine.ts'
import { readAddress } from './address.ts'
import { createExchange } from './exchange.ts'

const { signal } = new AbortController()

test('an answer without end is cut off, not kept in memory', async () => {
  const chunk = new Uint8Array(4 * 1024 * 1024)
  let chunks = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      chunks += 1
      if (chunks > 100) controller.close()
      else controller.enqueue(chunk)
    },
  })
  const exchange = createExchange(readAddress('host'), () => Promise.resolve(new Response(endless)))
  expect(await failureOf(exchange({ path: '/', body: {}, signal }))).toMatchObject({
    verdict: 'final',
    code: 'result-too-large',
  })
  expect(chunks).toBeLessThan(40)
})

test('every request is sent without redirects, cookies or cache', async () => {
  const sent: [unknown, RequestInit | undefined][] = []
  const exchange = createExchange(readAddress('http://ada:secret@host/sd/'), (input, init) => {
    sent.push([input, init])
    return Promise.resolve(Response.json({}))
  })
  await exchange({ path: '/sdapi/v1/options', signal })
  await exchange({ path: '/sdapi/v1/txt2img', body: { steps: 1 }, signal })
  const kept = { redirect: 'error', credentials: 'omit', cache: 'no-store' }
  const authorization = `Basic ${Buffer.from('ada:secret').toString('base64')}`
  expect(sent).toMatchObject([
    ['http://host/sd/sdapi/v1/options', { ...kept, method: 'GET', headers: { authorization } }],
    [
      'http://host/sd/sdapi/v1/txt2img',
      { ...kept, method: 'POST', headers: { authorization }, body: '{"steps":1}' },
    ],
  ])
})

test.each([
  [{}, 'unreachable', 'blocked'],
  [{ body: {} }, 'retry', 'retry'],
])('with %o a lost answer is %s, an unreadable one %s', async (more, lost, unreadable) => {
  const question = { path: '/', signal, ...more }
  const failureWith = (answer: () => Promise<Response>) =>
    failureOf(createExchange(readAddress('host'), answer)(question))
  const broken = await failureWith(() => Promise.reject(new Error('net::ERR_CONNECTION_RESET')))
  expect(broken).toMatchObject({ verdict: lost, code: 'fallback-unreachable' })
  const odd = await failureWith(() => Promise.resolve(new Response('<html>')))
  expect(odd).toMatchObject({ verdict: unreadable, code: 'fallback-unreadable' })
})
