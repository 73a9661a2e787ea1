import { z } from 'zod'
import type { Model } from '#shared/catalogue/model.ts'
import { schedulers } from '#shared/catalogue/schedulers.ts'
import type { Quantities } from '#shared/model/money.ts'
import { cataloguePrice } from './catalogue-price.ts'
import { defineOperation } from './operation.ts'
import { choiceProblems, numberProblems, sizeProblems, textProblems } from './problems.ts'

const params = z.object({
  model: z.string(),
  prompt: z.string().max(20_000),
  /** What the user wrote before an enhancement replaced it; kept in the recipe, never sent. */
  originalPrompt: z.string().max(20_000).optional(),
  negativePrompt: z.string().max(20_000).optional(),
  width: z.int().positive(),
  height: z.int().positive(),
  count: z.int().min(1).max(20).default(1),
  /** Fixed seed of the first picture; the others count up. Absent: a random one. */
  seed: z.int().min(0).optional(),
  steps: z.int().optional(),
  guidance: z.number().optional(),
  scheduler: z.enum(schedulers).optional(),
  acceleration: z.enum(['none', 'low', 'medium', 'high']).optional(),
  loras: z
    .array(z.object({ model: z.string(), weight: z.number().min(-4).max(4) }))
    .max(8)
    .optional(),
  outputFormat: z.enum(['PNG', 'JPG', 'WEBP']).default('PNG'),
  checkContent: z.boolean().default(true),
})
export type TextToImage = z.output<typeof params>

const quantitiesOf = (wish: TextToImage, model: Model): Quantities => ({
  pixels: wish.width * wish.height,
  steps: wish.steps ?? model.parameters.steps?.default ?? null,
  references: 0,
  loras: wish.loras?.length ?? 0,
  seconds: null,
})

/** Pictures from words. */
export const textToImage = defineOperation({
  id: 'text-to-image',
  title: 'Text to image',
  verb: 'Generate',
  summary: 'Makes pictures from a description.',
  icon: 'sparkles',
  params,
  credits: 100,
  result: 'asset',
  model: 'catalogue',
  fits: ({ capabilities }) => {
    if (capabilities.includes('text-to-image')) return { fits: true }
    return {
      fits: false,
      reason: capabilities.includes('inpaint') ? 'needs-mask' : 'needs-picture',
    }
  },
  problems: (wish, model) => {
    const { parameters } = model
    return [
      ...textProblems('prompt', wish.prompt, parameters.prompt),
      ...textProblems('negativePrompt', wish.negativePrompt, parameters.negativePrompt),
      ...sizeProblems(wish, model),
      ...numberProblems(
        'seed',
        wish.seed,
        parameters.seed && { min: 0, max: parameters.seed.max - wish.count + 1 },
      ),
      ...numberProblems('steps', wish.steps, parameters.steps),
      ...numberProblems('guidance', wish.guidance, parameters.guidance),
      ...choiceProblems('scheduler', wish.scheduler, parameters.scheduler ? schedulers : undefined),
      ...choiceProblems('acceleration', wish.acceleration, parameters.acceleration),
      ...numberProblems(
        'loras',
        wish.loras?.length,
        parameters.loras && { min: 0, max: parameters.loras.max },
      ),
    ]
  },
  basis: (wish, model) => {
    const quantities = quantitiesOf(wish, model)
    return { results: wish.count, quantities, price: cataloguePrice(model, quantities) }
  },
  split: (wish, seed) =>
    Array.from({ length: wish.count }, (_, index) => ({
      ...wish,
      count: 1,
      seed: (wish.seed ?? seed) + index,
    })),
  name: (wish) => wish.prompt.trim(),
})
