import { z } from 'zod'
import { defineOperation } from './operation.ts'
import { textProblems } from './problems.ts'

/** The service's one model for rewriting prompts. */
export const ENHANCER = 'runware:llama-3-1-8b@prompt-enhancer'

/** The service's limits for a prompt to rewrite, in characters. */
export const ENHANCE_LIMITS = { min: 1, max: 300 } as const

const params = z.object({
  model: z.literal(ENHANCER).default(ENHANCER),
  prompt: z.string().max(20_000),
  /** Longest rewrite, in the service's own units (12–400). */
  maxLength: z.int().min(12).max(400).default(200),
  versions: z.int().min(1).max(5).default(3),
})

/** Rewrites of a prompt to choose from. */
export const enhancePrompt = defineOperation({
  id: 'enhance-prompt',
  title: 'Enhance prompt',
  verb: 'Enhance',
  summary: 'Suggests richer wordings of a prompt to choose from.',
  icon: 'wand-sparkles',
  params,
  credits: 0,
  result: 'text',
  model: 'own',
  fits: () => ({ fits: true }),
  problems: (wish) => textProblems('prompt', wish.prompt, ENHANCE_LIMITS),
  /** The service's examples show cost 0, which is no proof that it is free. */
  basis: () => ({
    // All versions are one task with one cost.
    results: 1,
    quantities: { pixels: 0, steps: null, references: 0, loras: 0, seconds: null },
    price: { source: 'unknown' },
  }),
  split: (wish) => [wish],
  name: (wish) => wish.prompt.trim(),
})
