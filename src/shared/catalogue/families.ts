import type { ModelParameters } from './model.ts'
import type { Size, SizeRule } from './size-rule.ts'

/** Largest seed that survives JSON in every client. */
const SEED_MAX = 4_294_967_295
const SIGNED_SEED_MAX = 2_147_483_647

const steps = (max: number, initial: number) => ({ min: 1, max, step: 1, default: initial })
const longPrompt = { min: 1, max: 10_000 }
const prompt = { min: 2, max: 3000 }

/** Parameter sets that several models share, by architecture. */
export const families = {
  flux1: (stepRange: { max: number; default: number }): ModelParameters => ({
    prompt,
    negativePrompt: prompt,
    steps: steps(stepRange.max, stepRange.default),
    guidance: { min: 0, max: 20, step: 0.1, default: 3.5 },
    scheduler: true,
    seed: { max: SEED_MAX },
    loras: { max: 8 },
  }),
  flux2: (guidance: number, stepDefault: number): ModelParameters => ({
    prompt: longPrompt,
    negativePrompt: longPrompt,
    steps: steps(50, stepDefault),
    guidance: { min: 1, max: 20, step: 0.1, default: guidance },
    scheduler: true,
    seed: { max: SEED_MAX },
    acceleration: ['none', 'low', 'medium', 'high'],
    loras: { max: 8 },
  }),
  diffusion: (stepDefault: number, guidance: number): ModelParameters => ({
    prompt,
    negativePrompt: prompt,
    steps: steps(50, stepDefault),
    guidance: { min: 0, max: 30, step: 0.1, default: guidance },
    scheduler: true,
    seed: { max: SEED_MAX },
    loras: { max: 8 },
  }),
  /** Partner models that take a prompt and a size, perhaps a seed. */
  partner: (options: { seed: boolean; promptMax: number }): ModelParameters => ({
    prompt: { min: 1, max: options.promptMax },
    ...(options.seed ? { seed: { max: SIGNED_SEED_MAX } } : {}),
  }),
} as const

/** Any side from `min` to `max` on a grid of `multiple` pixels. */
export const freeSize = (min: number, max: number, multiple: number): SizeRule => ({
  kind: 'free',
  min,
  max,
  multiple,
})

const parseSize = (text: string): Size => {
  const [width = 0, height = 0] = text.split('x').map(Number)
  return { width, height }
}

const turned = ({ width, height }: Size): Size => ({ width: height, height: width })

/** A table written `1024x1024 1376x768`, each size in both orientations. */
export const sizeTable = (text: string): SizeRule => {
  const sizes = text.split(' ').map(parseSize)
  const others = sizes.filter((size) => size.width !== size.height).map(turned)
  return { kind: 'table', sizes: [...sizes, ...others] }
}
