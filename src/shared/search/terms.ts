import type { AssetKind } from '#shared/model/asset.ts'

/** Where words of an asset stand. */
export const wordPlaces = ['prompt', 'caption', 'tags', 'name', 'notes'] as const
export type WordPlace = (typeof wordPlaces)[number]

/** States of an asset that can be asked for. */
export const assetStates = [
  'demo',
  'imported',
  'in-place',
  'missing',
  'flagged',
  'rejected',
  'rated',
  'unrated',
  'tagged',
  'untagged',
  'described',
  'filed',
  'unfiled',
  'stacked',
  'duplicate',
  'unchosen',
] as const
export type AssetState = (typeof assetStates)[number]

export const assetShapes = ['landscape', 'portrait', 'square'] as const
export type AssetShape = (typeof assetShapes)[number]

/** A range of numbers, both ends included; null: no end. */
export interface Range {
  least: number | null
  most: number | null
}

/** A range of days as they are written, both included: `2026-11`, `2026-11-27`; or one that moves with the calendar. */
export type DateSpan =
  | { from: string | null; to: string | null }
  | { since: 'today' | 'yesterday' | 'week' | 'month' | 'year' }

/** What is told by a number. */
export type RangedAsk =
  | 'rating'
  | 'width'
  | 'height'
  | 'pixels'
  | 'bytes'
  | 'seconds'
  | 'seed'
  | 'cost'
/** What is told by a name. */
export type NamedAsk = 'character' | 'project' | 'tag' | 'folder'

/** A question of its own for each of these names. */
type Each<Ask extends string, Value> = Ask extends string ? { ask: Ask } & Value : never

/** What is asked of an asset. */
export type Asked =
  | { ask: 'words'; place: WordPlace | null; text: string; phrase: boolean }
  | { ask: 'kind'; kinds: readonly AssetKind[] }
  | { ask: 'model'; text: string }
  | { ask: 'colour'; name: string }
  | { ask: 'shade'; hex: string }
  | Each<RangedAsk, { range: Range }>
  | { ask: 'shape'; shape: AssetShape }
  | { ask: 'ratio'; width: number; height: number }
  | { ask: 'date'; span: DateSpan }
  | Each<NamedAsk, { name: string }>
  | { ask: 'state'; state: AssetState }
  | Each<'like' | 'stack' | 'near', { assetId: string }>

/** One condition of a query, and where it stands in the text. */
export interface Term {
  asked: Asked
  /** It must not hold. */
  not: boolean
  from: number
  to: number
}

/** A part of a query that means nothing, and why. */
export interface Misread {
  text: string
  /** The filter that was meant; null where it is none that there is. */
  key: string | null
  from: number
  to: number
}

/** A query as it was understood. */
export interface Query {
  terms: readonly Term[]
  misread: readonly Misread[]
}
