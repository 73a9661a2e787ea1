import type { Reader } from '#main/library/reading/reader.ts'

const PAGE = 'studio://app'

const body = (reader: Reader, wanted: { query: string; trashed: boolean }): ReadableStream =>
  new ReadableStream(pieces(reader, wanted), { highWaterMark: 1 })

/** Each piece is read when the one before has gone on its way. */
const pieces = (
  reader: Reader,
  wanted: { query: string; trashed: boolean },
): UnderlyingDefaultSource<Uint8Array> => {
  let next: number | null = null
  return {
    pull: async (controller) => {
      const piece = await reader.ask('piece', wanted, next)
      next = piece.next
      if (piece.records.length > 0) controller.enqueue(piece.records)
      if (next === null) controller.close()
    },
  }
}

/**
 * `GET studio://media/index?query=…&trashed=0`: the records of all assets that a query finds, one after another. Only
 * our own page may ask. Anything else is answered by null.
 */
export const createIndexScheme =
  (reader: Reader) =>
  (request: Request): Response | null => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/index') return null
    const origin = request.headers.get('origin')
    // Electron tells no origin of our own page; one of another page would be told.
    if (request.method !== 'GET' || (origin !== null && origin !== PAGE))
      return new Response(null, { status: 403 })
    const wanted = {
      query: searchParams.get('query') ?? '',
      trashed: searchParams.get('trashed') === '1',
    }
    return new Response(body(reader, wanted), {
      headers: {
        'content-type': 'application/octet-stream',
        'cache-control': 'no-store',
        'access-control-allow-origin': PAGE,
      },
    })
  }
