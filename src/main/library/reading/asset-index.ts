import type { Sqlite } from '#main/library/database.ts'
import { createEndings } from './endings.ts'
import { modelsNamed } from './models-named.ts'
import { type Selection, type Wanted, selectionOf } from './selection.ts'

/** Records of assets, one after another. */
export type Records = Uint8Array<ArrayBuffer>

/** A piece of the index. */
export interface Piece {
  records: Records
  /** After which asset the next piece goes on; null where there is none. */
  last: number | null
  /** Nothing comes after it. */
  whole: boolean
  /** Newest first; else in an order of the query’s own. */
  newestFirst: boolean
}

/** So many assets are read at one go, which takes some milliseconds. */
const PIECE = 20_000
const EVERYTHING = 2 ** 31

/** SQLite joins a million values to one text quicker than it could hand them over one by one. */
const recordsOf = (hex: unknown): Records => {
  if (typeof hex !== 'string') return new Uint8Array(0)
  const records = new Uint8Array(hex.length / 2)
  Buffer.from(records.buffer).write(hex, 'hex')
  return records
}

interface Row {
  hex: string | null
  count: number
  last: number | null
}

const pieceOf = ({ hex, count, last }: Row, limit: number): Omit<Piece, 'newestFirst'> => ({
  records: recordsOf(hex),
  last,
  whole: count < limit,
})

/** Reads what the grid needs of every asset. Statements are prepared once for each shape of query. */
export const createAssetIndex = (database: Sqlite) => {
  const prepare = (sql: string) => database.prepare<unknown[], Row>(sql)
  const endings = createEndings(database)
  const select = (wanted: Wanted): Selection =>
    selectionOf(wanted, { now: Date.now(), modelsNamed, endings })
  const statements = new Map<string, ReturnType<typeof prepare>>()
  const run = (sql: string, params: readonly unknown[]): Row => {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return statement.get(...params) ?? { hex: null, count: 0, last: null }
  }
  const read = (rows: string, params: readonly unknown[]): Row =>
    run(
      `SELECT group_concat(hex(entry), '') AS hex, count(*) AS count, min(sequence) AS last FROM (${rows})`,
      params,
    )

  return {
    /** The piece after `before`, from the first with null. */
    piece: (wanted: Wanted, before: number | null = null, limit = PIECE): Piece => {
      const { from, where, params, sequence, order } = select(wanted)
      const rows = `SELECT entry, asset_index.sequence AS sequence FROM ${from} WHERE ${where}`
      if (order !== null) {
        const most = limit === PIECE ? EVERYTHING : limit
        const all = read(`${rows} ORDER BY ${order} LIMIT ?`, [...params, most])
        return { ...pieceOf(all, most), newestFirst: false }
      }
      const newest = read(`${rows} AND ${sequence} < ? ORDER BY ${sequence} DESC LIMIT ?`, [
        ...params,
        before ?? EVERYTHING * 2,
        limit,
      ])
      return { ...pieceOf(newest, limit), newestFirst: true }
    },
    /** Those of these assets that belong to what is wanted. */
    among: (wanted: Wanted, ids: readonly string[]): Records => {
      const { from, where, params } = select(wanted)
      const rows = `SELECT entry, asset_index.sequence AS sequence FROM ${from} WHERE ${where}
        AND asset_index.sequence IN
          (SELECT assets.sequence FROM json_each(?) JOIN assets ON assets.id = json_each.value)
        ORDER BY asset_index.sequence DESC`
      return recordsOf(read(rows, [...params, JSON.stringify(ids)]).hex)
    },
  }
}
export type AssetIndexReader = ReturnType<typeof createAssetIndex>
