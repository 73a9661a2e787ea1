import { recordAt } from '#shared/model/index-record.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import type { Term } from '#shared/search/terms.ts'
import { areDuplicatesCollapsed, areStacksCollapsed } from '#shared/search/whole-groups.ts'
import { type Condition, conditionOf, type Surroundings } from './conditions.ts'
import { type Match, matchOf } from './match.ts'

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

/** Bytes of an entry that name a stack; none is named by zeros. */
const STACK_OF_ENTRY = `substr(entry, ${recordAt.stack + 1}, 4)`

/**
 * Of a stack only the one on top is shown; one without its top is shown whole. Asked of each row that is read: a list of
 * all that are hidden would have to be made for every page.
 */
const COLLAPSED: Condition = {
  sql: `(${STACK_OF_ENTRY} = x'00000000' OR NOT EXISTS (SELECT 1 FROM assets below
    JOIN assets top ON top.stack = below.stack AND top.stack_top = 1 AND top.trashed_at IS NULL
    WHERE below.sequence = asset_index.sequence AND below.stack_top = 0))`,
  params: [],
}

/** Of a group of near duplicates only the best is shown. */
const BEST: Condition = {
  sql: 'asset_index.sequence IN (SELECT top FROM near_duplicates)',
  params: [],
}

const collapsed = (terms: readonly Term[]): Condition[] => [
  ...(areStacksCollapsed(terms) ? [COLLAPSED] : []),
  ...(areDuplicatesCollapsed(terms) ? [BEST] : []),
]

/** Of one group the best comes first, then the largest. */
const BEST_FIRST = `${BEST.sql} DESC,
  (SELECT width * height FROM assets WHERE assets.sequence = asset_index.sequence) DESC,
  asset_index.sequence`

const orderOf = (terms: readonly Term[]): string | null =>
  terms.some(({ asked, not }) => asked.ask === 'near' && !not) ? BEST_FIRST : null

/** What is asked of words, as conditions. */
const wordConditions = ({ all, none }: Match): Condition[] => [
  ...(all === null ? [] : [{ sql: 'asset_words MATCH ?', params: [all] }]),
  ...(none === null
    ? []
    : [
        {
          sql: 'asset_index.sequence NOT IN (SELECT rowid FROM asset_words WHERE asset_words MATCH ?)',
          params: [none],
        },
      ]),
]

const BY_WORDS = {
  from: 'asset_words JOIN asset_index ON asset_index.sequence = asset_words.rowid',
  sequence: 'asset_words.rowid',
}
const BY_AGE = { from: 'asset_index', sequence: 'asset_index.sequence' }

/** A selection of those that look like an asset, the most alike first. */
const alike = (selection: Selection, assetId: string): Selection => ({
  ...selection,
  from: `${selection.from} ${ALIKE}`,
  where: `${selection.where} AND ${LIKE} IS NOT NULL`,
  params: [assetId, ...selection.params],
  order: `${LIKE}, asset_index.sequence DESC`,
})

/** Puts a query into the library’s own language. */
export const selectionOf = ({ query, trashed }: Wanted, surroundings: Surroundings): Selection => {
  const { terms } = parseQuery(query)
  const match = matchOf(terms, surroundings.endings)
  const conditions: Condition[] = [
    ...wordConditions(match),
    { sql: `trashed = ${trashed ? 1 : 0}`, params: [] },
    ...conditionsOf(terms, surroundings),
    ...(trashed ? [] : collapsed(terms)),
  ]
  const selection: Selection = {
    ...(match.all === null ? BY_AGE : BY_WORDS),
    where: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
    order: orderOf(terms),
  }
  const like = likeOf(terms)
  return like === null ? selection : alike(selection, like)
}
