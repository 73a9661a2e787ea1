import { z } from 'zod'
import { engineId } from './engine.ts'
import { foreignRecipe } from './foreign-recipe.ts'
import { microDollars } from './money.ts'
import { recipe } from './recipe.ts'
import { words } from './words.ts'

/** `mask` and `map` are pictures that guide others. */
export const assetKind = z.enum(['image', 'mask', 'map', 'vector', 'video', 'audio'])
export type AssetKind = z.infer<typeof assetKind>

/** What fits into a slot for pictures, films or sounds. */
export const acceptedKinds: Record<'image' | 'video' | 'audio', readonly AssetKind[]> = {
  image: ['image', 'mask', 'map'],
  video: ['video'],
  audio: ['audio'],
}

/** A file in the library. */
export const asset = z.object({
  id: z.uuid(),
  kind: assetKind,
  /** Relative to the library folder, with forward slashes: `2026-11/amber-ridge_3f9c12ab.png`. */
  path: z.string(),
  /** SHA-256 of the file's bytes, hexadecimal. */
  hash: z.string(),
  bytes: z.int(),
  /** Pixels; of sound, 0. */
  width: z.int(),
  height: z.int(),
  /** null where it has no duration. */
  seconds: z.number().nullable(),
  /** Paths and other shapes of a vector; null of anything else, and where nobody counted. */
  shapes: z.int().nullable(),
  /** The asset it was made from. */
  parentId: z.uuid().nullable(),
  createdAt: z.number(),
  jobId: z.uuid().nullable(),
  engine: engineId.nullable(),
  costMicros: microDollars.nullable(),
  /** The safety check marked it: shown blurred until opened. */
  flagged: z.boolean(),
  trashedAt: z.number().nullable(),
  recipe: recipe.nullable(),
  words: words.nullable(),
  /** What the file was called where it came from; null of what was made here. */
  name: z.string().nullable(),
  /** What another program wrote into the file about how it was made. */
  made: foreignRecipe.nullable(),
  /** The folder it lies in, where it is not kept in the library’s own; `path` is relative to that. */
  sourceId: z.uuid().nullable(),
  /** Its file was not there when it was last looked for. */
  missing: z.boolean(),
  /** It came for a canvas and was not taken there. */
  unchosen: z.boolean(),
  /** Stars; -1 is rejected, 0 not judged. */
  rating: z.int().min(-1).max(5),
  notes: z.string().nullable(),
  /** The stack that it lies in. */
  stack: z.string().nullable(),
  /** By name, in alphabetical order. */
  tags: z.array(z.string()),
})
export type Asset = z.infer<typeof asset>

/** What nobody has told of an asset yet. */
export const untold = {
  name: null,
  made: null,
  sourceId: null,
  missing: false,
  unchosen: false,
  rating: 0,
  notes: null,
  stack: null,
  tags: [],
} satisfies Partial<Asset>
