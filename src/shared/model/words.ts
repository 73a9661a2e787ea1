import { z } from 'zod'

/** What is written about an asset: by a model or by the user. */
export const words = z.object({
  title: z.string(),
  /** One sentence for a person who cannot see it. */
  altText: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
})
export type Words = z.infer<typeof words>
