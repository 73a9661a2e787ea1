import type { Envelope } from '#shared/contract/envelope.ts'
import { asFailure, Failure } from '#shared/contract/failures.ts'
import { APP_ORIGIN } from './trust.ts'

/** Electron tells no origin of our own page; one of another page would be told. */
export const isFromOurPage = (request: Request): boolean => {
  const origin = request.headers.get('origin')
  return origin === null || origin === APP_ORIGIN
}

const answer = (envelope: Envelope, status: number): Response =>
  new Response(JSON.stringify(envelope), {
    status,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': APP_ORIGIN },
  })

/** What nobody but our own page may hand in. */
export const refusePost = (): Response =>
  answer({ ok: false, code: 'invalid-request', detail: {} }, 403)

/** What was handed in, answered as every request of the window is. */
export const answerPost = async (take: () => Promise<unknown>): Promise<Response> => {
  try {
    return answer({ ok: true, value: await take() }, 200)
  } catch (error) {
    const { code, detail } = asFailure(error)
    return answer({ ok: false, code, detail }, 200)
  }
}

/** The page asks first, since bytes travel with a type and a name of ours. */
export const preflight = (request: Request): Response =>
  new Response(null, {
    status: request.headers.get('origin') === APP_ORIGIN ? 204 : 403,
    headers: {
      'access-control-allow-origin': APP_ORIGIN,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'x-file-name, x-parent, content-type',
    },
  })

/** What a file that is handed over is called. */
export const nameIn = (headers: Headers): string => {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
}

/** A body in pieces; throws `file-not-taken` where it is larger than this, in bytes. */
export async function* limited(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limit) throw new Failure('file-not-taken', { reason: 'too-large' })
    yield chunk
  }
}
