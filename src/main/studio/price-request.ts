import type { Estimate } from '#shared/contract/routes.ts'
import { type PriceRange, priceTimes, type Quantities } from '#shared/model/money.ts'
import type { Ports } from './ports.ts'
import { learnPrice, type Observation } from './prices/learn-price.ts'
import { basisOf } from '#shared/operations/basis.ts'
import { problemsOf } from '#shared/operations/problems.ts'
import type { Sources } from '#shared/operations/sources.ts'
import type { ReadRequest } from './request.ts'

/** So many of a model's latest charges are looked at. */
const HISTORY = 400

/** What one result may cost, and what that depends on. */
export interface ResultPrice {
  each: PriceRange
  quantities: Quantities
}

/** What a result may cost at most; null where nobody can say. */
export const upperOf = (price: PriceRange): number | null => {
  if (price.source === 'free') return 0
  return price.source === 'unknown' ? null : price.upper
}

/**
 * Prices requests: a published rate where there is one, else what the user's own tasks like this did cost, else what
 * the service published as measured, else nothing.
 */
export const createPrices = ({ library }: Pick<Ports, 'library'>) => {
  const histories = new Map<string, Observation[]>()

  const historyOf = (model: string): Observation[] => {
    const known = histories.get(model) ?? library.ledger.history(model, HISTORY)
    histories.set(model, known)
    return known
  }

  const known = library.assets.sourceOf

  const priceOf = (
    { params, model }: Pick<ReadRequest, 'params' | 'model'>,
    sources: Sources = known,
  ): ResultPrice => {
    const { price, quantities } = basisOf(params, model, sources)
    if (price.source === 'list' || price.source === 'free') return { each: price, quantities }
    const learned = learnPrice(historyOf(model.air), quantities)
    return { each: learned ? { source: 'learned', ...learned } : price, quantities }
  }

  return {
    priceOf,
    estimate: (request: ReadRequest): Estimate => {
      const { record, params, judged, model } = request
      const { results } = basisOf(params, model, known)
      return {
        price: priceTimes(priceOf(request).each, results),
        credits: library.credits.of(record) * results,
        seconds: model.seconds,
        problems: [
          ...request.problems,
          ...problemsOf({ operation: record, params: judged, model, sources: known }),
        ],
      }
    },
    /** A task of this model was charged: what was learned is out of date. */
    forget: (model: string): void => {
      histories.delete(model)
    },
  }
}
export type Prices = ReturnType<typeof createPrices>
