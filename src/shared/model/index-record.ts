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
