import { z } from 'zod'

/** Money is whole micro-dollars: 1 USD = 1,000,000. Sums are exact. */
export const microDollars = z.int()

export const MICROS_PER_DOLLAR = 1_000_000

/** Whole micro-dollars from the service's floating dollars. */
export const microsFromDollars = (dollars: number): number =>
  Math.round(dollars * MICROS_PER_DOLLAR)

/** What an operation may cost, in micro-dollars; where nothing is known, `source` says so. */
export const priceRange = z.discriminatedUnion('source', [
  z.object({
    /** `list`: a published rate. `measured`: a price the service published as measured. */
    source: z.enum(['list', 'measured']),
    low: microDollars,
    high: microDollars,
  }),
  z.object({ source: z.literal('free') }),
  z.object({ source: z.literal('unknown') }),
])
export type PriceRange = z.infer<typeof priceRange>
