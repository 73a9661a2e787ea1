import { asFailure } from '#shared/contract/failures.ts'
import type { Envelope } from '#shared/contract/envelope.ts'

/** Largest file that is taken in, in bytes. */
const LIMIT = 4 * 1024 * 1024 * 1024
const PAGE = 'studio://app'

/** What the inbox hands a file to. */
export type TakeIn = (file: { name: string; body: AsyncIterable<Uint8Array> }) => Promise<string>

const nameOf = (headers: Headers): string => {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
}

const answer = (envelope: Envelope, status: number): Response =>
  new Response(JSON.stringify(envelope), {
    status,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': PAGE },
  })

async function* counted(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > LIMIT) throw new Error('too large')
    yield chunk
  }
}

/**
 * `POST studio://media/inbox`: the body is a file, which goes to disk in a stream and into the library. Only our own
 * page may hand files in.
 */
export const createInbox =
  (takeIn: TakeIn) =>
  async (request: Request): Promise<Response> => {
    const origin = request.headers.get('origin')
    if (request.method === 'OPTIONS') return preflight(origin)
    // Electron tells no origin of our own page; one of another page would be told.
    if (request.method !== 'POST' || (origin !== null && origin !== PAGE))
      return answer({ ok: false, code: 'invalid-request', detail: {} }, 403)
    try {
      const id = await takeIn({ name: nameOf(request.headers), body: counted(request.body) })
      return answer({ ok: true, value: { id } }, 200)
    } catch (error) {
      const { code, detail } = asFailure(error)
      return answer({ ok: false, code, detail }, 200)
    }
  }

/** The page asks first, since the name travels in a header of ours. */
const preflight = (origin: string | null): Response =>
  new Response(null, {
    status: origin === PAGE ? 204 : 403,
    headers: {
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'x-file-name, content-type',
    },
  })
