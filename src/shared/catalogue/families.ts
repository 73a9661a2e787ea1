import type { Model, ParameterRule } from './model.ts'
import type { ModelParameters, NumberRange } from './parameter-kinds.ts'

/** Largest seed that survives JSON in every client. */
const SEED_MAX = 4_294_967_295
/** Largest seed of most partners. */
const SIGNED_SEED_MAX = 2_147_483_647

/** What a model says about itself, but for its id, its words, its parameters and its price. */
export type Origin = Pick<Model, 'creator' | 'hosting' | 'architecture'>

/** A whole number of steps. */
export const steps = (max: number, initial: number): NumberRange => ({
  min: 1,
  max,
  step: 1,
  default: initial,
})

/** How closely the words are followed. */
export const guidance = (min: number, max: number, initial: number): NumberRange => ({
  min,
  max,
  step: 0.1,
  default: initial,
})

/** Seconds from a list; the first written is the model’s own choice. */
export const seconds = (...only: readonly [number, ...number[]]): NumberRange => ({
  min: Math.min(...only),
  max: Math.max(...only),
  step: 1,
  default: only[0],
  only: only.toSorted((one, other) => one - other),
})

/** Seconds from a range. */
export const secondsFrom = (min: number, max: number, initial: number): NumberRange => ({
  min,
  max,
  step: 1,
  default: initial,
})

/** The words of a model whose own limits are not published: within those of every other. */
export const words = { min: 2, max: 2000 }
export const hostedWords = { min: 2, max: 3000 }

export const one = { min: 1, max: 1 }
export const upTo = (max: number) => ({ min: 1, max })

export const seed = { max: SEED_MAX }
export const partnerSeed = { max: SIGNED_SEED_MAX }

/** What hosted models take to steer how the picture comes about. */
const sampling = {
  scheduler: true,
  seed,
  loras: { max: 8 },
} as const satisfies ModelParameters

/** What models take that redraw a picture, or a part of it. */
export const redrawing = {
  image: one,
  mask: one,
  sides: { multiple: 64, max: 1024 },
  strength: { min: 0, max: 1, step: 0.01, default: 0.8 },
  maskMargin: { min: 32, max: 128, step: 1, default: 64 },
} as const satisfies ModelParameters

const accelerations = ['none', 'low', 'medium', 'high']

/** How much a model may leave out to be faster. */
export const acceleration = (initial: string) => ({ options: accelerations, default: initial })

/** Models that take a prompt, and steps on the service’s own machines. */
export const hosted = (
  stepRange: NumberRange | undefined,
  guidanceRange: NumberRange,
): ModelParameters => ({
  prompt: hostedWords,
  negativePrompt: hostedWords,
  ...(stepRange === undefined ? {} : { steps: stepRange }),
  guidance: guidanceRange,
  ...sampling,
})

/** FLUX.1 and what derives from it. */
export const flux1 = (maxSteps: number, initial: number): ModelParameters =>
  hosted(steps(maxSteps, initial), guidance(0, 20, 3.5))

/** FLUX.2 of every size. */
export const flux2 = (initial: { guidance: number; steps: number; acceleration: string }) => {
  const long = { min: 1, max: 10_000 }
  return {
    ...hosted(steps(50, initial.steps), guidance(1, 20, initial.guidance)),
    prompt: long,
    negativePrompt: long,
    acceleration: acceleration(initial.acceleration),
    references: upTo(4),
  } satisfies ModelParameters
}

/** At most one of these. */
export const exclusive = (...of: Extract<ParameterRule, { rule: 'exclusive' }>['of']) =>
  ({ rule: 'exclusive', of }) as const satisfies ParameterRule

/** At least one of these. */
export const some = (...of: Extract<ParameterRule, { rule: 'some' }>['of']) =>
  ({ rule: 'some', of }) as const satisfies ParameterRule

/** A size has to be given, unless pictures go in whose size is taken. */
export const sizeOrReferences: readonly ParameterRule[] = [some('size', 'references')]

/** Either a size in pixels, or a resolution by name. */
export const sizeOrResolution: readonly ParameterRule[] = [exclusive('size', 'resolution')]

/** A film may end with a picture only if it starts with one. */
export const lastNeedsFirst: ParameterRule = {
  rule: 'only-with',
  parameter: 'lastFrame',
  with: 'firstFrame',
}
