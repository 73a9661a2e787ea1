import type { Model } from '#shared/catalogue/model.ts'
import type { PriceRange, Quantities } from '#shared/model/money.ts'

/** A measured price was charged once; identical runs have been seen to cost up to 2.9 times as much. */
const MEASURED_MARGIN = 3

/** What the catalogue knows of one result's price; a measured one is scaled to other pixels and steps. */
export const cataloguePrice = ({ price }: Model, wanted: Quantities): PriceRange => {
  if (price.kind === 'unknown') return { source: 'unknown' }
  const { low, high } = price
  if (price.kind === 'list') return { source: 'list', low, high, upper: high, samples: 0 }
  const steps = wanted.steps ?? price.steps ?? 1
  const factor = (wanted.pixels / price.pixels) * (steps / (price.steps ?? steps))
  const scaled = (micros: number): number => Math.max(1, Math.round(micros * factor))
  return {
    source: 'measured',
    low: scaled(low),
    high: scaled(high),
    upper: scaled(high * MEASURED_MARGIN),
    samples: 0,
  }
}
