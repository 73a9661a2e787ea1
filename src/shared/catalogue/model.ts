import { z } from 'zod'
import { engineId } from '#shared/model/engine.ts'
import { microDollars } from '#shared/model/money.ts'
import { modelKind } from '#shared/model/own-model.ts'
import { modelParameters, parameterKinds, type ParameterName } from './parameter-kinds.ts'

const parameterName = z.enum(Object.keys(parameterKinds) as [ParameterName, ...ParameterName[]])

/** What holds between parameters of one model. */
export const parameterRule = z.discriminatedUnion('rule', [
  /** At most one of these may be given; a switch that is off counts as not given. */
  z.object({ rule: z.literal('exclusive'), of: z.array(parameterName).min(2).readonly() }),
  /** At least one of these must be given. */
  z.object({ rule: z.literal('some'), of: z.array(parameterName).min(1).readonly() }),
  /** The first is taken only together with the second. */
  z.object({ rule: z.literal('only-with'), parameter: parameterName, with: parameterName }),
])
export type ParameterRule = z.infer<typeof parameterRule>

/**
 * A rate, and the parameters with which it holds; a parameter that is not given has the model’s own default. Where a
 * size is given, the resolution is the one it counts as.
 */
const rate = z.object({
  micros: microDollars,
  when: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

/**
 * What is known of a model's price. `list`: a rate per result. `rates`: published rates per unit of what is made.
 * `measured`: what the service published for one configuration; it grows with pixels, steps and references, and
 * varies between identical runs. `example`: what the documentation's examples were charged, without a word on what the
 * price grows with.
 */
export const priceBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), low: microDollars, high: microDollars }),
  z.object({
    kind: z.literal('rates'),
    per: z.enum(['second', 'thousand-characters', 'result']),
    rates: z.array(rate).min(1).readonly(),
    /** Added for every picture that goes in. */
    perReference: microDollars.optional(),
  }),
  z.object({
    kind: z.literal('measured'),
    low: microDollars,
    high: microDollars,
    pixels: z.int(),
    steps: z.int().nullable(),
    /** About so much more for every picture that goes in, and for every LoRA. */
    perReference: microDollars.optional(),
    perLora: microDollars.optional(),
  }),
  z.object({ kind: z.literal('example'), low: microDollars, high: microDollars }),
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('unknown') }),
])
export type PriceBasis = z.infer<typeof priceBasis>

/** The service is taking a model away, or has: on which day, and what to use instead. */
export const retirement = z.object({ on: z.iso.date().nullable(), instead: z.string().nullable() })

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
  /** Ids of the operations it can do. */
  capabilities: z.array(z.string()).readonly(),
  parameters: modelParameters,
  rules: z.array(parameterRule).readonly().optional(),
  /** Where a parameter goes on the wire, where that is not its usual place: `providerSettings.klingai.sound`. */
  at: z.partialRecord(parameterName, z.string()).optional(),
  /** `flat`: pictures lie at the root of a task, as the service had it before 2026. */
  dialect: z.enum(['nested', 'flat']).optional(),
  price: priceBasis,
  /** Usual seconds for one result. */
  seconds: z.object({ low: z.number(), high: z.number() }).nullable(),
  retired: retirement.optional(),
  /** What kind of model comes out, and the architecture it is of where the request does not say so. */
  yields: z.object({ kind: modelKind, architecture: z.string().optional() }).optional(),
  /** The user brought it in, at this engine; it is no part of what the service offers everybody. */
  own: z.object({ engine: engineId }).optional(),
})
export type Model = z.infer<typeof model>
