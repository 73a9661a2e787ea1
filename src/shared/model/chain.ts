import { z } from 'zod'

/** Most steps of a chain. */
export const MOST_STEPS = 8

/** One operation of a chain; what it is done to comes from the step before. */
export const chainStep = z.object({
  operation: z.string().max(64),
  /** AIR id; null: the first model that can do it. */
  model: z.string().max(256).nullable(),
  /** Values by the parameters’ names. */
  params: z.record(z.string(), z.unknown()),
})
export type ChainStep = z.infer<typeof chainStep>

/** A few operations in a row, each done to what the one before made. */
export const chainDraft = z.object({
  name: z.string().trim().min(1).max(80),
  steps: z.array(chainStep).min(1).max(MOST_STEPS),
})

/** A chain as it is offered. */
export const chain = chainDraft.extend({
  id: z.string().max(80),
  /** The user’s own, not one that came with the studio. */
  own: z.boolean(),
})
export type Chain = z.infer<typeof chain>
