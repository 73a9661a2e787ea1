import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from '#main/demo/engine/context.ts'
import { mediaType } from '#main/demo/engine/file-types.ts'
import type { MediaItem } from '#main/demo/engine/media-store.ts'
import { hash32 } from '#shared/std/random.ts'
import { webPage } from './request-faults.ts'

const absent = (response: ServerResponse): void => {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
}

const PADDING = Buffer.alloc(64 * 1024)

function* padded(bytes: Buffer, wanted: number): Generator<Buffer> {
  yield bytes
  for (let left = wanted - bytes.length; left > 0; left -= PADDING.length)
    yield PADDING.subarray(0, left)
}

/** Never more of it in memory than is on its way: it may be larger than that. */
const sendPadded = (response: ServerResponse, bytes: Buffer, wanted: number): Promise<void> => {
  response.setHeader('content-length', Math.max(bytes.length, wanted))
  // Most take no more than its length.
  return pipeline(Readable.from(padded(bytes, wanted)), response).catch(() => undefined)
}

const sendHalf = (response: ServerResponse, bytes: Buffer): void => {
  response.setHeader('content-length', bytes.length)
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}

/** Answers with a fault that replaces the file; false when there is none. */
const replaced = (response: ServerResponse, item: MediaItem, { faults }: Context): boolean => {
  if (faults.take('media-missing', item.subject)) {
    absent(response)
    return true
  }
  const moved = faults.take('media-redirect', item.subject)
  if (moved) {
    response.writeHead(302, { location: moved.to }).end()
    return true
  }
  if (!faults.take('media-not-picture', item.subject)) return false
  response.writeHead(200, { 'content-type': 'text/html' }).end(webPage)
  return true
}

const findItem = (request: IncomingMessage, { media }: Context): MediaItem | undefined =>
  media.find(/\/([0-9a-f-]{36})\.\w+$/.exec(request.url ?? '')?.[1] ?? '')

const etagOf = (bytes: Buffer): string =>
  `"${bytes.length.toString(16)}-${hash32(bytes.toString('latin1')).toString(16)}"`

/** The first byte that is asked for, where the file is still the same. */
const startOf = ({ headers }: IncomingMessage, etag: string): number => {
  const start = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1]
  return start === undefined || headers['if-range'] !== etag ? 0 : Number(start)
}

const sendFile = (response: ServerResponse, bytes: Buffer): void => {
  const start = startOf(response.req, etagOf(bytes))
  if (start > 0) {
    response.statusCode = 206
    response.setHeader('content-range', `bytes ${start}-${bytes.length - 1}/${bytes.length}`)
  }
  response.setHeader('content-length', bytes.length - start)
  response.end(response.req.method === 'HEAD' ? undefined : bytes.subarray(start))
}

/** `GET /image/…/<uuid>.<ext>`, and the same for videos and sound: the bytes of a result, an upload or a preview. */
export const serveMedia = async (
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> => {
  const item = findItem(request, context)
  if (!item) {
    absent(response)
    return
  }
  const { faults } = context
  if (replaced(response, item, context)) return
  const slow = faults.take('media-slow', item.subject)
  if (slow) await delay(slow.ms)
  const bytes = await item.bytes()
  response.setHeader('content-type', mediaType(item.extension))
  response.setHeader('etag', etagOf(bytes))
  response.setHeader('accept-ranges', 'bytes')
  const oversized = faults.take('media-oversized', item.subject)
  if (oversized) await sendPadded(response, bytes, oversized.bytes)
  else if (faults.take('media-truncated', item.subject)) sendHalf(response, bytes)
  else sendFile(response, bytes)
}
