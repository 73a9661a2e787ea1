import { z } from 'zod'
import { asset } from './asset.ts'
import { engineId } from './engine.ts'

/** A file that went in and lies at an engine under an id of its own. */
export const upload = z.object({
  engine: engineId,
  mediaUuid: z.string(),
  /** When it was uploaded, in milliseconds since 1970. */
  at: z.int(),
  /** null: nobody wrote it down. */
  bytes: z.int().nullable(),
  /** How many files it holds. */
  files: z.int(),
  /** The asset it is, or the first in it; null where the library knows none. */
  asset: asset.pick({ id: true, path: true, kind: true, flagged: true }).nullable(),
})
export type Upload = z.infer<typeof upload>
