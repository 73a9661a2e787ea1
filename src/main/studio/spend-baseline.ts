import type { Model } from '#shared/catalogue/model.ts'
import { type PriceRange, type Quantities, quantities } from '#shared/model/money.ts'
import type { SpendReport } from '#shared/model/spend.ts'
import { cataloguePrice } from '#shared/operations/catalogue-price.ts'
import type { Charge } from '#main/library/spend.ts'
import { learnPrice, type Observation } from './prices/learn-price.ts'

/** What is known of the model that spending is compared with. */
export interface Baseline {
  model: Model | undefined
  air: string
  /** What its own results did cost, oldest first. */
  history: readonly Observation[]
  /** Seconds its own results took on average. */
  pace: number | null
}

const priceOf = ({ model, history }: Baseline, quantities: Quantities): PriceRange => {
  if (model?.price.kind === 'list') return cataloguePrice(model, quantities, {})
  const learned = learnPrice(history, quantities)
  if (learned) return { source: 'learned', ...learned }
  return model ? cataloguePrice(model, quantities, {}) : { source: 'unknown' }
}

/** What one such picture would cost; null where nobody can say. */
const insteadOf = (baseline: Baseline, charge: Charge): number | null => {
  if (charge.quantities === null) return null
  const asked = quantities.parse(JSON.parse(charge.quantities))
  const steps = baseline.model?.parameters.steps?.default ?? null
  const price = priceOf(baseline, { ...asked, steps })
  return 'low' in price ? (price.low + price.high) / 2 : null
}

const averageSeconds = (charges: readonly Charge[]): number | null => {
  const known = charges.flatMap(({ seconds }) => seconds ?? [])
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

const usualPace = ({ pace, model }: Baseline): number | null => {
  if (pace !== null) return pace
  return model?.seconds ? (model.seconds.low + model.seconds.high) / 2 : null
}

const fasterBy = (baseline: Baseline, charges: readonly Charge[]): number | null => {
  const usual = usualPace(baseline)
  const ours = averageSeconds(charges)
  return usual === null || ours === null ? null : usual - ours
}

/** What the pictures made by other models would have cost by this one. */
export const compareWithBaseline = (
  baseline: Baseline,
  charges: readonly Charge[],
): SpendReport['baseline'] => {
  const others = charges.filter(({ model, results }) => model !== baseline.air && results > 0)
  const known = new Map<string | null, number | null>()
  const priced: { charge: Charge; instead: number }[] = []
  for (const charge of others) {
    const price = known.get(charge.quantities) ?? insteadOf(baseline, charge)
    known.set(charge.quantities, price)
    if (price !== null) priced.push({ charge, instead: price * charge.results })
  }
  const counted = priced.map(({ charge }) => charge)
  const instead = Math.round(priced.reduce((sum, one) => sum + one.instead, 0))
  const pictures = counted.reduce((sum, { results }) => sum + results, 0)
  return {
    model: baseline.air,
    instead,
    saved:
      priced.length === 0 ? null : instead - counted.reduce((sum, { micros }) => sum + micros, 0),
    pictures,
    unpriced: others.reduce((sum, { results }) => sum + results, 0) - pictures,
    secondsFaster: fasterBy(baseline, counted),
  }
}
