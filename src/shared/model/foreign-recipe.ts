import { z } from 'zod'

/** Programs whose files tell how they were made. */
export const foreignTool = z.enum(['a1111', 'comfyui', 'fooocus', 'invokeai', 'swarmui'])
export type ForeignTool = z.infer<typeof foreignTool>

/** What another program wrote into a picture about how it was made; null where it says nothing of it. */
export const foreignRecipe = z.object({
  tool: foreignTool,
  prompt: z.string().nullable(),
  negativePrompt: z.string().nullable(),
  seed: z.number().int().nullable(),
  steps: z.number().int().nullable(),
  guidance: z.number().nullable(),
  /** As that program calls it. */
  sampler: z.string().nullable(),
  /** A file's or a model's name there. */
  model: z.string().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})
export type ForeignRecipe = z.infer<typeof foreignRecipe>
