import type { Piece, Records } from '#main/library/reading/asset-index.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import { idsIn, RECORD_BYTES } from '#shared/model/index-record.ts'
import type { HandlerContext } from './context.ts'

/** So many assets are told at once: more than a large screen shows. */
const FIRST = 300

const asBase64 = (records: Uint8Array<ArrayBuffer>): string =>
  Buffer.from(records.buffer).toString('base64')

type Address = string | null

/** Reads the thumbnails of a page while the page itself is on its way, before they are asked for. */
const createAhead = (ask: HandlerContext['reader']['ask']) => {
  let read = new Map<string, Promise<Address>>()
  return {
    begin: (records: Records): void => {
      const ids = idsIn(records)
      if (ids.length === 0) return
      // Those that could not be read are asked for by themselves.
      const answer = ask('thumbnails', ids).catch((): Address[] => [])
      read = new Map(ids.map((id, at) => [id, answer.then((found) => found[at] ?? null)]))
    },
    ask: (ids: readonly string[]): Promise<Address[]> => {
      const known = ids.flatMap((id) => read.get(id) ?? [])
      return known.length === ids.length ? Promise.all(known) : ask('thumbnails', ids)
    },
  }
}

/** What the grid needs of assets. Only the newest of all are read here, which takes no time. */
export const assetIndexHandlers = ({
  library,
  reader,
}: HandlerContext): Pick<Handlers, 'assets.index' | 'assets.among' | 'assets.thumbnails'> => {
  const ahead = createAhead(reader.ask)
  return {
    'assets.index': async ({ pictures, ...wanted }) => {
      const piece: Piece =
        wanted.query === '' && !wanted.trashed
          ? library.assetIndex.piece(wanted, null, FIRST)
          : await reader.ask('piece', wanted, null, FIRST)
      const { records, whole, newestFirst } = piece
      ahead.begin(records.subarray(0, pictures * RECORD_BYTES))
      return { records: asBase64(records), whole, newestFirst }
    },
    'assets.among': async ({ ids, ...wanted }) => ({
      records: asBase64(await reader.ask('among', wanted, ids)),
    }),
    'assets.thumbnails': async ({ ids }) => ({ addresses: await ahead.ask(ids) }),
  }
}
