import { searchQuery } from '#main/library/search-query.ts'

/** Which assets are meant: those that a query finds, in the trash or out of it. */
export interface Wanted {
  query: string
  trashed: boolean
}

/** Which rows of `asset_index` they are, as parts of a statement. */
export interface Selection {
  from: string
  where: string
  params: readonly unknown[]
  /** The column that equals `asset_index.sequence` and that the first table is read by. */
  sequence: string
  /** Another order than newest first; null: newest first. */
  order: string | null
}

/** Puts a query into the library’s own language. */
export const selectionOf = ({ query, trashed }: Wanted): Selection => {
  const words = searchQuery(query)
  const where = `trashed = ${trashed ? 1 : 0}`
  if (words === null)
    return { from: 'asset_index', where, params: [], sequence: 'asset_index.sequence', order: null }
  return {
    from: 'asset_words JOIN asset_index ON asset_index.sequence = asset_words.rowid',
    where: `asset_words MATCH ? AND ${where}`,
    params: [words],
    sequence: 'asset_words.rowid',
    order: null,
  }
}
