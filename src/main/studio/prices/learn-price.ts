import { costRange, type CostRange } from './cost-range.ts'
import type { Quantities } from '#shared/model/money.ts'
import { carry, type Carry } from './carry.ts'

/** One result that was paid for. */
export interface Observation {
  quantities: Quantities
  /** Micro-dollars really charged. */
  micros: number
}

/** What a result will cost, in whole micro-dollars. */
export interface LearnedPrice {
  /** Nine costs out of ten lie between `low` and `high`. */
  low: number
  high: number
  /** What to set aside so that hardly any charge is above it. */
  upper: number
  /** How many observations the range rests on. */
  samples: number
}

/** A cost, and how it carries over to the configuration asked for. */
interface Evidence extends Carry {
  micros: number
}

/**
 * How uncertain a carried-over cost may be, as the factor between its two bounds: the very configuration; sizes a
 * quarter apart; another LoRA or reference; up to eight times the pixels. What lies further off tells nothing.
 */
const RINGS = [1, 1.2, 2, 6]
/** So many observations make a ring good enough to look no further for the range … */
const ENOUGH = 8
/** … and so many for the upper bound: a dear cluster may not have shown itself in fewer. */
const ENOUGH_FOR_UPPER = 20
/** Older evidence is left alone, which also keeps this quick. */
const LATELY = 200
/** Covers a price raised by 40 % between two calls. */
const MARGIN = 1.5
/** Covers a cluster 2.9 times as dear as the one seen. */
const EARLY_MARGIN = 3

const uncertainty = ({ low, high }: Carry): number => high / low

/** Charges of nothing are left out: a try that was let off tells no price. */
const gather = (history: readonly Observation[], quantities: Quantities): Evidence[] =>
  history
    .filter(({ micros }) => micros > 0)
    .map((observation) => ({
      micros: observation.micros,
      ...carry(observation.quantities, quantities),
    }))

/** The latest of the innermost ring with enough evidence, or else of all there is. */
const nearest = (rings: readonly Evidence[][], enough: number): Evidence[] =>
  (rings.find((ring) => ring.length >= enough) ?? rings.at(-1) ?? []).slice(-LATELY)

const carriedHigh = ({ micros, high }: Evidence): number => micros * high
const carriedLow = ({ micros, low }: Evidence): number => micros * low

const rangeOf = (first: Evidence, rest: readonly Evidence[]): CostRange => {
  const above = costRange(carriedHigh(first), rest.map(carriedHigh))
  if ([first, ...rest].every((one) => uncertainty(one) === 1)) return above
  return { ...above, low: costRange(carriedLow(first), rest.map(carriedLow)).low }
}

/**
 * What one result of a model will cost, learned from what its earlier results did cost (oldest first); null where they
 * cannot tell. The same configuration is the best evidence and, once there is enough of it, the only one. Until then
 * costs of other configurations are carried over, each to a lower and an upper bound, so the range is wider the further
 * off they lie; what the very configuration did cost stays inside. How a range comes of a row of costs:
 * {@link costRange}.
 */
export const learnPrice = (
  history: readonly Observation[],
  quantities: Quantities,
): LearnedPrice | null => {
  const evidence = gather(history, quantities)
  const rings = RINGS.map((reach) => evidence.filter((one) => uncertainty(one) <= reach))
  const ring = nearest(rings, ENOUGH)
  const [first, ...rest] = ring
  if (first === undefined) return null
  const range = rangeOf(first, rest)
  const exact = rings[0] ?? []
  const own = exact.length < ring.length ? exact.map(({ micros }) => micros) : []
  const high = Math.ceil(Math.max(range.high, ...own))
  const witnesses = nearest(rings, ENOUGH_FOR_UPPER)
  const margin = witnesses.length < ENOUGH_FOR_UPPER ? EARLY_MARGIN : MARGIN
  return {
    low: Math.max(1, Math.floor(Math.min(range.low, ...own))),
    high,
    upper: Math.ceil(margin * Math.max(high, ...witnesses.map(carriedHigh))),
    samples: range.samples,
  }
}
