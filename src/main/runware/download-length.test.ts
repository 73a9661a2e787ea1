import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { downloadResult } from './download.ts'

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(4000, 7),
])
const LIMIT = 50_000
const GIGABYTE = 1024 ** 3

/** Says what it likes in its header, and then what it likes; what it could say before it was hung up on. */
const serve = async (headers: string, speak: (socket: Socket) => void) => {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: image/png\r\n${headers}\r\n\r\n`)
      speak(socket)
    })
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What came, and why no more did. */
const take = async (origin: string) => {
  let bytes = Buffer.alloc(0)
  try {
    const body = downloadResult(`${origin}/a.png`, { fetch, origins: [origin], limit: LIMIT })
    for await (const chunk of body) bytes = Buffer.concat([bytes, chunk])
    return { bytes, end: 'whole' }
  } catch (error) {
    return { bytes, end: error instanceof EngineFailure ? error.code : error }
  }
}

test('N5: a length that is too small: nothing beyond it is taken for the picture', async () => {
  const origin = await serve('content-length: 1000', (socket) => socket.end(PNG))
  const { bytes } = await take(origin)
  expect(bytes.equals(PNG.subarray(0, bytes.length))).toBe(true)
  expect(bytes.length).toBeLessThanOrEqual(1000)
})

test('N5: a length that is too large: what is missing is missed', async () => {
  const origin = await serve('content-length: 9000', (socket) => socket.end(PNG))
  expect((await take(origin)).end).toBe('result-interrupted')
})

test('N5: no length at all: the picture is whole when the answer is over', async () => {
  const origin = await serve('connection: close', (socket) => socket.end(PNG))
  const { bytes, end } = await take(origin)
  expect(end).toBe('whole')
  expect(bytes.equals(PNG)).toBe(true)
})

test('N5: a hundred gigabytes are refused by the header, before a byte is read', async () => {
  const origin = await serve(`content-length: ${100 * GIGABYTE}`, (socket) => socket.write(PNG))
  expect(await take(origin)).toMatchObject({ bytes: { length: 0 }, end: 'result-too-large' })
})

test('N5: a gzip bomb is capped by what it unpacks to, not by what it weighs', async () => {
  const bomb = gzipSync(Buffer.concat([PNG, Buffer.alloc(64 * 1024 * 1024)]), { level: 9 })
  expect(bomb.length).toBeGreaterThan(LIMIT)
  const packed = gzipSync(Buffer.concat([PNG, Buffer.alloc(4 * 1024 * 1024)]), { level: 9 })
  expect(packed.length).toBeLessThan(LIMIT)
  for (const sent of [bomb, packed]) {
    const headers = `content-encoding: gzip\r\nconnection: close`
    const origin = await serve(headers, (socket) => socket.end(sent))
    const { bytes, end } = await take(origin)
    expect(end).toBe('result-too-large')
    expect(bytes.length).toBeLessThanOrEqual(LIMIT)
  }
})
