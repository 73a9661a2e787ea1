import { z } from 'zod'
import { tagName } from './tag.ts'

/** Which assets are meant: those named, or everything that a search finds. */
export const which = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(100_000) }),
  z.object({ query: z.string().max(2000), trashed: z.boolean() }),
])
export type Which = z.infer<typeof which>

/** Longest note, in characters. */
export const LONGEST_NOTE = 10_000

/** What is to be different about assets. What is not named stays as it is. */
export const assetChange = z.object({
  /** Stars; -1 rejects, 0 takes the judgement back. */
  rating: z.int().min(-1).max(5).optional(),
  /** null: no note. */
  notes: z.string().max(LONGEST_NOTE).nullable().optional(),
  tag: z.array(tagName).max(100).optional(),
  untag: z.array(tagName).max(100).optional(),
  /** Folders that they are put into, and taken out of. */
  file: z.array(z.uuid()).max(100).optional(),
  unfile: z.array(z.uuid()).max(100).optional(),
  /** Into the trash, or out of it. */
  trash: z.boolean().optional(),
  /** Stack them, the first on top; false: take the stacks they are in apart. */
  stack: z.boolean().optional(),
})
export type AssetChange = z.infer<typeof assetChange>
