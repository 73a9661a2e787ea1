import { exclusive, lastNeedsFirst, type Origin, some } from '#shared/catalogue/families.ts'
import type { Model, ParameterRule } from '#shared/catalogue/model.ts'
import type { NumberRange } from '#shared/catalogue/parameter-kinds.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'

type Base = Pick<Origin, 'creator' | 'hosting'> & Pick<Model, 'seconds' | 'price'>

/** A partner that makes films; 25 to 400 seconds were recorded for one. */
export const filmsFrom = (creator: string): Base => ({
  creator,
  hosting: 'partner',
  price: unknownPrice,
  seconds: { low: 25, high: 400 },
})

export const resolutions = (initial: string, ...options: readonly [string, ...string[]]) => ({
  options,
  default: options.includes(initial) ? initial : options[0],
})

/** Pictures a second, from a list. */
export const framesPerSecond = (...only: readonly [number, ...number[]]): NumberRange => ({
  min: Math.min(...only),
  max: Math.max(...only),
  step: 1,
  default: only.includes(25) ? 25 : only[0],
  only,
})

/** A size is wanted without pictures and refused with a first one, whose shape is taken. */
export const sizeUnlessFramed: readonly ParameterRule[] = [
  some('size', 'firstFrame', 'references'),
  exclusive('size', 'firstFrame'),
]

/** A film starts with pictures or takes things from them, not both. */
export const framesOrReferences: readonly ParameterRule[] = [
  exclusive('firstFrame', 'references'),
  lastNeedsFirst,
]

export const fromWords = ['text-to-video']
export const fromFrames = ['image-to-video']
export const wordsOrFrames = ['text-to-video', 'image-to-video']
export const everyFilm = ['text-to-video', 'image-to-video', 'reference-to-video']
