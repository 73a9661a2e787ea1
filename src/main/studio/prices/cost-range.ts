/** What a row of costs tells about the next one. */
export interface CostRange {
  low: number
  high: number
  /** How many costs it rests on. */
  samples: number
}

/** Older costs than this many say nothing. */
const WINDOW = 60
/** Share of costs to be left outside: a little under the tenth that is promised. */
const OUTSIDE = 0.075
/** How fast the share follows hits and misses, and how far it may go either way. */
const PACE = 0.05
const REACH = 0.2
/** The newest costs are always inside, so that a new price is missed once and not again. */
const NEWEST = 3
/** One cost alone leaves about this factor open: equal calls of FLUX.1 dev were charged 2.9 times apart. */
const DOUBT = 3.2
/** Costs further apart than this factor are unlike; so many in a row unlike all before are a new price. */
const LIKE = 1.1
const NEW_PRICE = 5
/** Costs carried over from other configurations are no whole numbers. */
const ROUNDING = 1e-9

interface Row {
  /** In the order of time. */
  costs: readonly number[]
  sorted: readonly number[]
  /** How many of the last costs are unlike all before them. */
  strangers: number
  /** Share to leave outside now; below 0 the range reaches beyond everything seen. */
  outside: number
}

/** The value at a fractional place of a sorted row, counted from 0. */
const at = (sorted: readonly number[], place: number): number => {
  const index = Math.floor(place)
  const below = sorted[index] ?? 0
  const above = sorted[index + 1] ?? below
  return below + (above - below) * (place - index)
}

const rangeNow = ({ costs, sorted, outside }: Row): { low: number; high: number } => {
  const count = sorted.length
  // The next cost lies below the k-th of n with chance k ÷ (n + 1), whatever the costs' distribution.
  const rank = ((count + 1) * outside) / 2
  const place = Math.min(Math.max(rank - 1, 0), (count - 1) / 2)
  // Too few costs to leave that share outside: beyond the outermost, by a doubt that each cost lessens.
  const doubt = DOUBT ** (Math.max(1 - rank, 0) / count ** 1.5)
  const stretch = doubt * (1 + Math.max(-outside, 0))
  const newest = costs.slice(-NEWEST)
  return {
    low: Math.min(at(sorted, place) / stretch, ...newest),
    high: Math.max(at(sorted, count - 1 - place) * stretch, ...newest),
  }
}

/** The share to leave outside once it is known whether this cost fell inside (Gibbs and Candès). */
const outsideAfter = (row: Row, cost: number): number => {
  const { low, high } = rangeNow(row)
  const isInside = cost >= low * (1 - ROUNDING) && cost <= high * (1 + ROUNDING)
  const share = row.outside + PACE * (OUTSIDE - (isInside ? 0 : 1))
  return Math.min(Math.max(share, -REACH), REACH)
}

const isUnlikeAllBefore = ({ costs, strangers }: Row, cost: number): boolean => {
  for (let index = 0; index < costs.length - strangers; index += 1) {
    const other = costs[index] ?? cost
    if (cost <= other * LIKE && other <= cost * LIKE) return false
  }
  return true
}

const inserted = (sorted: readonly number[], cost: number): number[] => {
  const index = sorted.findIndex((other) => other > cost)
  return sorted.toSpliced(index === -1 ? sorted.length : index, 0, cost)
}

const begun = (costs: readonly number[], outside: number): Row => ({
  costs,
  sorted: costs.toSorted((a, b) => a - b),
  strangers: 0,
  outside,
})

const grown = (row: Row, cost: number): Row => {
  const outside = outsideAfter(row, cost)
  const strangers = isUnlikeAllBefore(row, cost) ? row.strangers + 1 : 0
  const costs = [...row.costs, cost]
  const sorted = inserted(row.sorted, cost)
  if (strangers >= NEW_PRICE) return begun(costs.slice(-strangers), outside)
  if (costs.length <= WINDOW) return { costs, sorted, strangers, outside }
  const oldest = sorted.indexOf(costs[0] ?? cost)
  return { costs: costs.slice(1), sorted: sorted.toSpliced(oldest, 1), strangers, outside }
}

/**
 * The range in which the next cost of a row falls nine times out of ten. Order statistics of the last costs give it, so
 * that two clusters of costs need no model of their own: where both lie within the share, the range spans both. Since
 * prices change and calls are not independent, the share left outside follows what really happened: every miss lowers
 * it, every hit raises it a little, which holds the long-run share of misses at the one aimed at (adaptive conformal
 * inference, Gibbs and Candès 2021, arXiv:2106.00170). The whole row is walked anew each time; nothing is remembered.
 */
export const costRange = (first: number, rest: readonly number[]): CostRange => {
  let row = begun([first], OUTSIDE)
  for (const cost of rest) row = grown(row, cost)
  return { ...rangeNow(row), samples: row.costs.length }
}
