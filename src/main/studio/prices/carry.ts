import type { Quantities } from '#shared/model/money.ts'

/**
 * How the cost of one configuration carries over to another: it is multiplied by something between `low` and `high`.
 * Both are 1 for the same configuration.
 */
export interface Carry {
  low: number
  high: number
}

/**
 * A quantity that grows r-fold lets the cost grow between r^0.4 and r^1.2-fold. Measured at the service: four times the
 * pixels of FLUX.1 dev cost 2.0 times as much (r^0.5), twice the steps of Clarity 1.4 times (r^0.46); attention over
 * many pixels grows faster than the pixels.
 */
const SLOWEST = 0.4
const FASTEST = 1.2

/** What a LoRA adds to the work of a call: FLUX.1 dev costs a third more with one. */
const LORA = 0.35

/** Null beside a number cannot be compared: NaN, which lies within no bound. */
const growth = (from: number | null, to: number | null): number => {
  if (from === to) return 1
  return from === null || to === null ? Number.NaN : to / from
}

const growths = (from: Quantities, to: Quantities): number[] => [
  growth(from.pixels, to.pixels),
  growth(from.steps, to.steps),
  growth(from.seconds, to.seconds),
  growth(1 + from.references, 1 + to.references),
  growth(1 + LORA * from.loras, 1 + LORA * to.loras),
]

/** How a cost carries over; where it cannot be told, `low` or `high` is no positive finite number. */
export const carry = (from: Quantities, to: Quantities): Carry => {
  let more = 1
  let less = 1
  for (const factor of growths(from, to)) {
    if (factor < 1) less *= factor
    else more *= factor
  }
  if (more === 1 && less === 1) return { low: 1, high: 1 }
  return { low: more ** SLOWEST * less ** FASTEST, high: more ** FASTEST * less ** SLOWEST }
}
