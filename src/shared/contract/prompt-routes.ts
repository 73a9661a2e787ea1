import { z } from 'zod'
import { pastPrompt } from '#shared/model/past-prompt.ts'

/** What can be asked about prompts that were run. */
export const promptRoutes = {
  'prompts.list': {
    summary:
      'Prompts that were run and hold all of these words, favourites first, then newest first.',
    input: z.object({
      /** null: of all operations. */
      operation: z.string().max(64).nullable().default(null),
      words: z.string().max(500).default(''),
      limit: z.int().min(1).max(200).default(60),
    }),
    output: z.object({ prompts: z.array(pastPrompt) }),
  },
  'prompts.favour': {
    summary: 'Marks a prompt as a favourite, or no longer.',
    input: pastPrompt.pick({ text: true, favourite: true }),
    output: z.object({}),
  },
} as const
