import type { Reader } from '#main/library/reading/reader.ts'
import type { Wanted } from '#main/library/reading/selection.ts'
import { isFromOurPage } from './posts.ts'
import { APP_ORIGIN } from './trust.ts'

/** Each piece is read when the one before has gone on its way. */
const body = (reader: Reader, wanted: Wanted): ReadableStream => {
  let last: number | null = null
  return new ReadableStream(
    {
      pull: async (controller) => {
        const piece = await reader.ask('piece', wanted, last)
        last = piece.last
        if (piece.records.length > 0) controller.enqueue(piece.records)
        if (piece.whole) controller.close()
      },
    },
    { highWaterMark: 1 },
  )
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
    if (request.method !== 'GET' || !isFromOurPage(request))
      return new Response(null, { status: 403 })
    const wanted = {
      query: searchParams.get('query') ?? '',
      trashed: searchParams.get('trashed') === '1',
    }
    return new Response(body(reader, wanted), {
      headers: {
        'content-type': 'application/octet-stream',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'access-control-allow-origin': APP_ORIGIN,
      },
    })
  }
