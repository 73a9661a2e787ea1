import { z } from 'zod'
import { engineId } from './engine.ts'
import { microDollars } from './money.ts'
import { recipe } from './recipe.ts'

export const assetKind = z.enum(['image'])

/** A file in the library. */
export const asset = z.object({
  id: z.uuid(),
  kind: assetKind,
  /** Relative to the library folder, with forward slashes: `2026-11/amber-ridge_3f9c12ab.png`. */
  path: z.string(),
  /** SHA-256 of the file's bytes, hexadecimal. */
  hash: z.string(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  createdAt: z.number(),
  jobId: z.uuid().nullable(),
  engine: engineId.nullable(),
  costMicros: microDollars.nullable(),
  /** The safety check marked it: shown blurred until opened. */
  flagged: z.boolean(),
  trashedAt: z.number().nullable(),
  recipe: recipe.nullable(),
})
export type Asset = z.infer<typeof asset>

/** What the grid needs of every asset, newest first: the geometry is known before a picture loads. */
export const assetIndex = z.object({
  ids: z.array(z.string()),
  /** Width divided by height, in the order of `ids`. */
  ratios: z.array(z.number()),
  /** Positions in `ids` of assets to show blurred. */
  flagged: z.array(z.int()),
  /** Positions in `ids` of assets that the demo engine made. */
  demo: z.array(z.int()),
})
export type AssetIndex = z.infer<typeof assetIndex>
