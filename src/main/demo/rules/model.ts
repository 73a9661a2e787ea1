import type { CrossRule } from './cross-rule.ts'
import type { Fields } from './field.ts'
import type { SizeRule } from './sizes.ts'

/** How a picture of a model is charged, in US dollars. */
export type Price =
  | {
      /** Runware-hosted: grows with pixels and steps and varies a little from run to run. */
      readonly kind: 'compute'
      readonly base: number
      readonly steps: number
      readonly perReference: number
      readonly perLora: number
    }
  | { readonly kind: 'flat'; readonly each: number; readonly perReference?: number }
  | {
      /** By the pixels of the result, the first row that is large enough. */
      readonly kind: 'pixels'
      readonly rows: readonly (readonly [pixels: number, each: number])[]
      readonly perReference?: number
    }
  | {
      /** By a word in the vendor's settings, per megapixel of the result. */
      readonly kind: 'quality'
      readonly words: Readonly<Record<string, number>>
      readonly preset: string
    }

/** One picture model as the service declares it. */
export interface ImageModel {
  readonly air: string
  readonly name: string
  readonly architecture: string
  readonly host: 'runware' | 'partner'
  /** Vendor key of `providerSettings`, if the model has one. */
  readonly vendor?: string
  readonly fields: Fields
  /** Names at the root that must be there; a prompt when nothing is said. */
  readonly required?: readonly string[]
  readonly rules?: readonly CrossRule[]
  readonly size: SizeRule
  readonly steps?: number
  readonly price: Price
  /** Seconds one picture takes. */
  readonly seconds: number
}
