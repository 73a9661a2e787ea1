import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { downloadResult } from './download.ts'

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(4000, 7),
])
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const take = async (
  url: string,
  origins: string[],
  more: { limit?: number; stall?: number } = {},
) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of downloadResult(url, { fetch, origins, ...more })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const failureOf = async (action: Promise<unknown>) => {
  const error = await action.catch((caught: unknown) => caught)
  return error instanceof EngineFailure ? [error.code, error.verdict] : error
}

test('brings a picture home byte by byte', async () => {
  const origin = await serve((_, response) => response.end(PNG))
  expect(await take(`${origin}/a.png`, [origin])).toEqual(PNG)
})

test.each([
  'https://im.runware.ai.evil.tld/a.png',
  'https://im.runware.ai@evil.tld/a.png',
  'https://user:pass@im.runware.ai/a.png',
  'http://im.runware.ai/a.png',
  'https://im.runware.ai:8443/a.png',
  'https://im.runware.ai./a.png',
  'https://127.0.0.1/a.png',
  'https://[::1]/a.png',
  'https://[::ffff:127.0.0.1]/a.png',
  'https://0.0.0.0/a.png',
  'https://10.0.0.1/a.png',
  'https://2130706433/a.png',
  'https://0177.0.0.1/a.png',
  'https://0x7f000001/a.png',
  'https://im.runw\u0430re.ai/a.png',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'not an address',
])('N1: refuses %s before anything is fetched', async (url) => {
  const never = () => Promise.reject(new Error('fetched'))
  const body = downloadResult(url, { fetch: never, origins: [] })
  expect(await failureOf(body.next())).toEqual(['result-host', 'final'])
})

test('N3: refuses to follow a redirect', async () => {
  const origin = await serve((_, response) =>
    response.writeHead(302, { location: 'https://evil.tld/x.png' }).end(),
  )
  expect(await failureOf(take(origin, [origin]))).toEqual(['result-host', 'final'])
})

test('N5 N6: a result that is gone, too large, or no picture has its own name', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end()
    else if (request.url === '/large') response.end(Buffer.concat([PNG, Buffer.alloc(100_000)]))
    else response.end('<!doctype html><p>Sign in to continue to the internet')
  })
  expect(await failureOf(take(`${origin}/gone`, [origin]))).toEqual(['result-missing', 'final'])
  expect(await failureOf(take(`${origin}/large`, [origin], { limit: 50_000 }))).toEqual([
    'result-too-large',
    'final',
  ])
  expect(await failureOf(take(`${origin}/page`, [origin]))).toEqual([
    'result-not-a-picture',
    'retry',
  ])
})

test('N5: a size that is only found out on the way is capped too', async () => {
  const origin = await serve((_, response) => {
    response.write(PNG)
    response.end(Buffer.alloc(100_000))
  })
  expect(await failureOf(take(origin, [origin], { limit: 50_000 }))).toEqual([
    'result-too-large',
    'final',
  ])
})

test('N4: a download that is cut or stalls is interrupted, and may be tried again', async () => {
  const origin = await serve((request, response) => {
    response.writeHead(200, { 'content-length': '9000' })
    response.write(PNG)
    if (request.url === '/cut') setImmediate(() => response.destroy())
  })
  expect(await failureOf(take(`${origin}/cut`, [origin]))).toEqual(['result-interrupted', 'retry'])
  expect(await failureOf(take(`${origin}/stall`, [origin], { stall: 50 }))).toEqual([
    'result-interrupted',
    'retry',
  ])
})

/** Serves the picture, cut after 1000 bytes at first; what was asked for. */
const cutOnce = async (answer: (start: number) => { etag: string; status: number }) => {
  const asked: (string | undefined)[] = []
  const origin = await serve((request, response) => {
    asked.push(request.headers.range)
    if (asked.length === 1) {
      response.writeHead(200, { 'content-length': PNG.length, etag: '"one"' })
      response.write(PNG.subarray(0, 1000), () => setTimeout(() => response.destroy(), 20))
      return
    }
    const start = Number(/\d+/.exec(request.headers.range ?? '0')?.[0])
    const { etag, status } = answer(start)
    const part = status === 206 ? PNG.subarray(start) : PNG
    response.writeHead(status, {
      etag,
      'content-length': part.length,
      'content-range': `bytes ${start}-${PNG.length - 1}/${PNG.length}`,
    })
    response.end(part)
  })
  return { origin, asked }
}

test('N4: a download that was cut goes on where it broke off', async () => {
  const { origin, asked } = await cutOnce(() => ({ etag: '"one"', status: 206 }))
  expect(await take(origin, [origin])).toEqual(PNG)
  expect(asked).toEqual([undefined, 'bytes=1000-'])
})

test.each([
  ['another file', { etag: '"two"', status: 206 }],
  ['the whole file again', { etag: '"one"', status: 200 }],
])('%s is never glued to what came before', async (_, answer) => {
  const { origin } = await cutOnce(() => answer)
  expect(await failureOf(take(origin, [origin]))).toEqual(['result-interrupted', 'retry'])
})

test('N4: a download that is cut again and again is given up after three answers', async () => {
  let answers = 0
  const origin = await serve((request, response) => {
    answers += 1
    const start = Number(/\d+/.exec(request.headers.range ?? '0')?.[0])
    response.writeHead(start === 0 ? 200 : 206, {
      etag: '"one"',
      'content-length': PNG.length - start,
      'content-range': `bytes ${start}-${PNG.length - 1}/${PNG.length}`,
    })
    response.write(PNG.subarray(start, start + 500), () => setTimeout(() => response.destroy(), 20))
  })
  expect(await failureOf(take(origin, [origin]))).toEqual(['result-interrupted', 'retry'])
  expect(answers).toBe(3)
})
