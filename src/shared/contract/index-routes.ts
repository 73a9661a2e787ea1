import { z } from 'zod'

const wanted = {
  /** In the language of the search field; empty: all assets. */
  query: z.string().max(2000).default(''),
  trashed: z.boolean().default(false),
}

/** So many thumbnails are handed over at once. */
export const MOST_THUMBNAILS = 48

/** Base64 of records, one after another: see `shared/model/index-record.ts`. */
const records = z.string()

/** The list of assets. All of it at once is `studio://media/index`. */
export const indexRoutes = {
  'assets.index': {
    summary: 'What the grid needs of the first assets that a query finds.',
    input: z.object({
      ...wanted,
      /** So many of their thumbnails will be asked for next, and are read meanwhile. */
      pictures: z.number().int().nonnegative().max(MOST_THUMBNAILS).default(0),
    }),
    output: z.object({
      records,
      /** There are no others. */
      whole: z.boolean(),
      /** Else in an order of the query’s own. */
      newestFirst: z.boolean(),
    }),
  },
  'assets.among': {
    summary: 'The same of those of these assets that a query finds.',
    input: z.object({ ...wanted, ids: z.array(z.uuid()).max(1000) }),
    output: z.object({ records }),
  },
  'assets.thumbnails': {
    summary: 'The thumbnails of a few assets at one go, for a page that is shown at once.',
    input: z.object({ ids: z.array(z.uuid()).max(MOST_THUMBNAILS) }),
    /** Addresses that hold the pictures; null: it is to be had from `studio://media` alone. */
    output: z.object({ addresses: z.array(z.string().nullable()) }),
  },
} as const
