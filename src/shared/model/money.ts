import { z } from 'zod'

/** Money is whole micro-dollars: 1 USD = 1,000,000. Sums are exact. */
export const microDollars = z.int()

export const MICROS_PER_DOLLAR = 1_000_000

/** Whole micro-dollars from the service's floating dollars. */
export const microsFromDollars = (dollars: number): number =>
  Math.round(dollars * MICROS_PER_DOLLAR)

/** What the price of one result depends on. */
export const quantities = z.object({
  pixels: z.number(),
  /** null where the model takes no steps. */
  steps: z.number().nullable(),
  references: z.number(),
  loras: z.number(),
  /** null where the result has no duration. */
  seconds: z.number().nullable(),
})
export type Quantities = z.infer<typeof quantities>

/** What an operation may cost, in micro-dollars; where nothing is known, `source` says so. */
export const priceRange = z.discriminatedUnion('source', [
  z.object({
    /**
     * `list`: a published rate. `measured`: a price the service published as measured. `example`: what an example of
     * the documentation was charged. `learned`: what 90 % of the user's own tasks like this one did cost.
     */
    source: z.enum(['list', 'measured', 'example', 'learned']),
    low: microDollars,
    high: microDollars,
    /** Held back before sending: a charge above this is an overrun. */
    upper: microDollars,
    /** Own tasks that a learned range rests on. */
    samples: z.int(),
  }),
  z.object({ source: z.literal('free') }),
  z.object({ source: z.literal('unknown') }),
])
export type PriceRange = z.infer<typeof priceRange>

/** The price of several results together. */
export const priceTimes = (price: PriceRange, results: number): PriceRange =>
  'low' in price
    ? {
        ...price,
        low: price.low * results,
        high: price.high * results,
        upper: price.upper * results,
      }
    : price

type Known = Extract<PriceRange, { low: number }>

/** Several prices together. Where one of them is unknown, so is the sum: a total that leaves something out misleads. */
export const sumPrices = (prices: readonly PriceRange[]): PriceRange => {
  if (prices.some(({ source }) => source === 'unknown')) return { source: 'unknown' }
  const known = prices.filter((price): price is Known => 'low' in price)
  const [first] = known
  if (first === undefined) return { source: 'free' }
  const sum = (field: 'low' | 'high' | 'upper'): number =>
    known.reduce((total, price) => total + price[field], 0)
  const samples = Math.min(...known.map((price) => price.samples))
  const source = known.find((price) => price.source !== 'list')?.source ?? 'list'
  return { source, low: sum('low'), high: sum('high'), upper: sum('upper'), samples }
}

/** What a limit is set for. */
export const capScope = z.enum(['day', 'project', 'batch', 'key'])
export type CapScope = z.infer<typeof capScope>

/**
 * Where a task's money stands. `reserved`: the most it may cost is held back. `settled`: charged. `released`: not
 * charged, with a reason. `disputed`: perhaps charged; counts as held back until it is cleared up.
 */
export const moneyState = z.enum(['reserved', 'settled', 'released', 'disputed'])

/** A charge above what was held back for it. */
export const overrun = z.object({ taskUuid: z.string(), micros: microDollars })
export type Overrun = z.infer<typeof overrun>

/** Why a task may not be sent: what it needs does not fit under a limit. */
export const shortfall = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cap'),
    scope: capScope,
    id: z.string(),
    cap: microDollars,
    spent: microDollars,
    reserved: microDollars,
    needs: microDollars,
  }),
  z.object({
    kind: z.literal('balance'),
    balance: microDollars,
    reserved: microDollars,
    needs: microDollars,
  }),
  /** Nobody can say what the task may cost, and the user has to say first. */
  z.object({ kind: z.literal('ceiling'), model: z.string() }),
  /** A task cost more than was held back for it; nothing is sent until the user has seen it. */
  overrun.extend({ kind: z.literal('overrun') }),
])
export type Shortfall = z.infer<typeof shortfall>

/** What a job is booked to. */
export interface Owner {
  projectId: string | null
  batchId: string | null
  keyId: string | null
}

/** The limits that something booked so falls under, apart from the day's. */
export const scopesOf = ({
  projectId,
  batchId,
  keyId,
}: Owner): { scope: CapScope; id: string }[] => {
  const named = [
    ['project', projectId],
    ['batch', batchId],
    ['key', keyId],
  ] as const
  return named.flatMap(([scope, id]) => (id === null ? [] : [{ scope, id }]))
}
