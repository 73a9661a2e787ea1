import type { z } from 'zod'
import type { Model } from '#shared/catalogue/model.ts'
import type { PriceRange, Quantities } from '#shared/model/money.ts'

/** Why a value cannot be sent. The window turns it into words. */
export type Problem =
  | { parameter: string; problem: 'missing' }
  | { parameter: string; problem: 'too-short' | 'too-long'; limit: number; actual: number }
  | { parameter: string; problem: 'out-of-range'; min: number; max: number }
  | { parameter: string; problem: 'not-a-size'; width: number; height: number }
  | { parameter: string; problem: 'not-taken' }

/** Whether a model can do an operation; if not, which ability it lacks. */
export type Fit =
  | { fits: true }
  | { fits: false; reason: 'needs-picture' | 'needs-mask' | 'other-kind' }

/** What a price is made of. */
export interface Basis {
  /** How many results are paid for. */
  results: number
  /** What the price of one of them depends on. */
  quantities: Quantities
  /** What the catalogue knows of the price of one of them. */
  price: PriceRange
}

/**
 * Everything the studio knows about one thing a person can ask the service for, apart from how it goes on the
 * wire. Buttons, forms, prices, routes, docs and tests are read from these records.
 */
export interface Operation<Params extends z.ZodType = z.ZodType> {
  id: string
  title: string
  /** The word on the button. */
  verb: string
  summary: string
  /** A lucide icon's name. */
  icon: string
  params: Params
  /** Credits billed to clients per result, in hundredths. */
  credits: number
  result: 'asset' | 'text'
  /** `catalogue`: the user picks the model. `own`: the operation has a model of its own. */
  model: 'catalogue' | 'own'
  fits: (model: Model) => Fit
  /** Everything wrong with these parameters for this model; empty when they can be sent. */
  problems: (params: z.output<Params>, model: Model) => Problem[]
  basis: (params: z.output<Params>, model: Model) => Basis
  /** One entry per task. `seed` is used where the user fixed none. */
  split: (params: z.output<Params>, seed: number) => z.output<Params>[]
  /** What the user typed, for the job's name. */
  name: (params: z.output<Params>) => string
}

/** Fixes a record's types without widening its id. */
export const defineOperation = <const Id extends string, Params extends z.ZodType>(
  operation: Operation<Params> & { id: Id },
): Operation<Params> & { id: Id } => operation
