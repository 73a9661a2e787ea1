import { z } from 'zod'
import { microDollars } from '#shared/model/money.ts'
import { sizeRule } from './size-rule.ts'

const numberRange = z.object({
  min: z.number(),
  max: z.number(),
  step: z.number(),
  default: z.number(),
})
export type NumberRange = z.infer<typeof numberRange>

/** What a model can be asked to do with pictures. */
export const capability = z.enum(['text-to-image', 'image-to-image', 'inpaint', 'outpaint', 'edit'])

/** The parameters one model takes, each with its limits. What is absent here is never sent. */
export const modelParameters = z.object({
  prompt: z.object({ min: z.int(), max: z.int() }),
  negativePrompt: z.object({ min: z.int(), max: z.int() }).optional(),
  steps: numberRange.optional(),
  /** Called CFGScale on the wire. */
  guidance: numberRange.optional(),
  scheduler: z.boolean().optional(),
  /** Highest seed; absent where the model takes none. */
  seed: z.object({ max: z.number() }).optional(),
  acceleration: z
    .array(z.enum(['none', 'low', 'medium', 'high']))
    .readonly()
    .optional(),
  loras: z.object({ max: z.int() }).optional(),
})
export type ModelParameters = z.infer<typeof modelParameters>

/**
 * What is known of a model's price. `list`: a rate per result. `measured`: what the service published for one
 * configuration; it grows with pixels, steps and references, and varies between identical runs.
 */
export const priceBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), low: microDollars, high: microDollars }),
  z.object({
    kind: z.literal('measured'),
    low: microDollars,
    high: microDollars,
    pixels: z.int(),
    steps: z.int().nullable(),
  }),
  z.object({ kind: z.literal('unknown') }),
])
export type PriceBasis = z.infer<typeof priceBasis>

/** One model of the service, as data. */
export const model = z.object({
  air: z.string().regex(/^[a-zA-Z0-9._-]+(:[a-zA-Z0-9._/@-]+)?$/),
  name: z.string(),
  creator: z.string(),
  /** One line on what it is good for. */
  summary: z.string(),
  architecture: z.string(),
  /** Partner models need a paid balance; hosted ones run on free credit too. */
  hosting: z.enum(['hosted', 'partner']),
  capabilities: z.array(capability).readonly(),
  parameters: modelParameters,
  size: sizeRule,
  price: priceBasis,
  /** Usual seconds for one megapixel picture. */
  seconds: z.object({ low: z.number(), high: z.number() }).nullable(),
})
export type Model = z.infer<typeof model>
