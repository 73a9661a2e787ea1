import { z } from 'zod'

/** Words that were asked for, once however often that was. */
export const pastPrompt = z.object({
  text: z.string(),
  /** When they were asked for last, in milliseconds since 1970. */
  at: z.number(),
  times: z.int(),
  favourite: z.boolean(),
})
export type PastPrompt = z.infer<typeof pastPrompt>
