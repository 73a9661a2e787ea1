import type { FailureCode } from '#shared/contract/failures.ts'
import type { AssetIndexReader } from './asset-index.ts'
import type { DamageCheck } from './damage.ts'
import type { IdleInputs } from './idle-inputs.ts'
import type { NearFinder } from './near-finder.ts'
import type { ShelfCount } from './shelves.ts'
import type { ThumbnailReader } from './thumbnails.ts'

/** What the reader can be asked. */
export type Questions = AssetIndexReader &
  DamageCheck &
  IdleInputs &
  ShelfCount &
  NearFinder &
  ThumbnailReader
export type QuestionName = keyof Questions

export interface ReaderRequest {
  id: number
  name: QuestionName
  input: readonly unknown[]
}

export type ReaderAnswer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: FailureCode; detail: Record<string, unknown> }
