import { parseQuery } from '#shared/search/parse-query.ts'
import type { Term } from '#shared/search/terms.ts'
import { type Condition, conditionOf, type Surroundings } from './conditions.ts'
import { matchOf } from './match.ts'
import { modelsNamed } from './models-named.ts'

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

const negated = ({ sql, params }: Condition, not: boolean): Condition => ({
  sql: not ? `NOT (${sql})` : sql,
  params,
})

const conditionsOf = (terms: readonly Term[], surroundings: Surroundings): Condition[] =>
  terms.flatMap(({ asked, not }) =>
    asked.ask === 'words' || asked.ask === 'like'
      ? []
      : [negated(conditionOf(asked, surroundings), not)],
  )

/** The asset that others are to look like; the last that is named. */
const likeOf = (terms: readonly Term[]): string | null =>
  terms.reduce<string | null>(
    (last, { asked, not }) => (asked.ask === 'like' && !not ? asked.assetId : last),
    null,
  )

/** Farther away than this nothing looks alike. */
const LIKE = `unlikeness(looks.shape_hash, looks.features, like.shape_hash, like.features)`
const ALIKE = `JOIN looks ON looks.sequence = asset_index.sequence
  JOIN looks AS like ON like.sequence = (SELECT sequence FROM assets WHERE id = ?)`

/** Puts a query into the library’s own language. */
export const selectionOf = (
  { query, trashed }: Wanted,
  surroundings: Surroundings = { now: Date.now(), modelsNamed },
): Selection => {
  const { terms } = parseQuery(query)
  const { all, none } = matchOf(terms)
  const like = likeOf(terms)
  const conditions: Condition[] = [
    ...(all === null ? [] : [{ sql: 'asset_words MATCH ?', params: [all] }]),
    { sql: `trashed = ${trashed ? 1 : 0}`, params: [] },
    ...(none === null
      ? []
      : [
          {
            sql: 'asset_index.sequence NOT IN (SELECT rowid FROM asset_words WHERE asset_words MATCH ?)',
            params: [none],
          },
        ]),
    ...conditionsOf(terms, surroundings),
    ...(like === null ? [] : [{ sql: `${LIKE} IS NOT NULL`, params: [] }]),
  ]
  const table =
    all === null
      ? 'asset_index'
      : 'asset_words JOIN asset_index ON asset_index.sequence = asset_words.rowid'
  return {
    from: like === null ? table : `${table} ${ALIKE}`,
    where: conditions.map(({ sql }) => sql).join(' AND '),
    params: [...(like === null ? [] : [like]), ...conditions.flatMap(({ params }) => params)],
    sequence: all === null ? 'asset_index.sequence' : 'asset_words.rowid',
    order: like === null ? null : `${LIKE}, asset_index.sequence DESC`,
  }
}
