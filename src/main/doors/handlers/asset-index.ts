import type { Piece } from '#main/library/reading/asset-index.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

/** So many assets are told at once: more than a large screen shows. */
const FIRST = 300

const asBase64 = (records: Uint8Array<ArrayBuffer>): string =>
  Buffer.from(records.buffer).toString('base64')

/** What the grid needs of assets. Only the newest of all are read here, which takes no time. */
export const assetIndexHandlers = ({
  library,
  reader,
}: HandlerContext): Pick<Handlers, 'assets.index' | 'assets.among'> => ({
  'assets.index': async (wanted) => {
    const piece: Piece =
      wanted.query === '' && !wanted.trashed
        ? library.assetIndex.piece(wanted, null, FIRST)
        : await reader.ask('piece', wanted, null, FIRST)
    const { records, whole, newestFirst } = piece
    return { records: asBase64(records), whole, newestFirst }
  },
  'assets.among': async ({ ids, ...wanted }) => ({
    records: asBase64(await reader.ask('among', wanted, ids)),
  }),
})
