import { z } from 'zod'

/** `copy`: what lies there is copied into the library; `in-place`: it stays where it is and is only looked at. */
export const importMode = z.enum(['copy', 'in-place'])
export type ImportMode = z.infer<typeof importMode>

/** A folder that files were taken in from. */
export const source = z.object({
  id: z.uuid(),
  /** Where it is, absolute. */
  path: z.string(),
  mode: importMode,
  /** What comes into it is taken in at once. */
  watched: z.boolean(),
  createdAt: z.number(),
})
export type Source = z.infer<typeof source>

/** A source as it is shown. */
export const sourceView = source.extend({
  /** Assets that lie there. */
  assets: z.int(),
  /** The folder can be read just now. */
  present: z.boolean(),
})
export type SourceView = z.infer<typeof sourceView>
