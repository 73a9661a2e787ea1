import { z } from 'zod'

export const size = z.object({ width: z.int().positive(), height: z.int().positive() })
export type Size = z.infer<typeof size>

/** Which pixel sizes a model makes. */
export const sizeRule = z.discriminatedUnion('kind', [
  /** Any width and height between `min` and `max` that are multiples of `multiple`. */
  z.object({
    kind: z.literal('free'),
    min: z.int().positive(),
    max: z.int().positive(),
    multiple: z.int().positive(),
  }),
  /** Only the sizes listed. */
  z.object({ kind: z.literal('table'), sizes: z.array(size).min(1).readonly() }),
])
export type SizeRule = z.infer<typeof sizeRule>
