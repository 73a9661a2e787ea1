import { type AssetKind, assetKind } from './asset.ts'

/**
 * What the grid needs of an asset, as bytes: its id (16), its ratio (2), its marks (1), its rating plus one (1), its
 * stack (4), its place in the order in which assets came (4); numbers with their highest byte first. The library’s
 * schema writes them.
 */
export const RECORD_BYTES = 28

/** Ratios are whole numbers of this many parts. */
export const RATIO_UNIT = 3000

export const recordAt = { ratio: 16, marks: 18, rating: 19, stack: 20, sequence: 24 } as const

/** The bits of the marks’ byte above its lowest three, which tell the kind. */
export const marks = { flagged: 8, demo: 16, missing: 32, stackTop: 64 } as const

/** Kinds by the number they are written as. */
export const kindOrder: readonly AssetKind[] = assetKind.options

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The id of the asset whose record begins at a byte. */
export const idAt = (records: Uint8Array, start: number): string => {
  let digits = ''
  for (let at = 0; at < 16; at += 1) digits += DIGITS[records[start + at] ?? 0]
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to))
    .join('-')
}

/** The ids of assets in their records, in order. */
export const idsIn = (records: Uint8Array): string[] =>
  Array.from({ length: records.length / RECORD_BYTES }, (_, at) => idAt(records, at * RECORD_BYTES))
