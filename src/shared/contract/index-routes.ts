import { z } from 'zod'

const wanted = {
  /** In the language of the search field; empty: all assets. */
  query: z.string().max(2000).default(''),
  trashed: z.boolean().default(false),
}

/** Base64 of records, one after another: see `shared/model/index-record.ts`. */
const records = z.string()

/** The list of assets. All of it at once is `studio://media/index`. */
export const indexRoutes = {
  'assets.index': {
    summary: 'What the grid needs of the first assets that a query finds.',
    input: z.object(wanted),
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
} as const
