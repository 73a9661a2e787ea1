import type { Estimate } from '#shared/contract/routes.ts'
import { type PriceRange, priceTimes, type Quantities, sumPrices } from '#shared/model/money.ts'
import type { Ports } from './ports.ts'
import { learnPrice, type Observation } from './prices/learn-price.ts'
import { basisOf } from '#shared/operations/basis.ts'
import { mediaOf } from '#shared/operations/media.ts'
import { eachOnce } from '#shared/operations/problems.ts'
import { groupBy } from '#shared/std/group-by.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { allProblems, type ReadRequest } from './request.ts'

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

  /** What all results of a request may cost; of what is drawn, only what goes in and what is spoken has a price. */
  const priceOfAll = ({ params, model, results }: ReadRequest): PriceRange => {
    if (results === undefined)
      return priceTimes(priceOf({ params, model }).each, basisOf(params, model, known).results)
    const alike = groupBy(results, (each) => JSON.stringify([mediaOf(each), each['speech']]))
    return sumPrices(
      [...alike.values()].flatMap(([first, ...others]) =>
        first === undefined
          ? []
          : priceTimes(priceOf({ params: first, model }).each, others.length + 1),
      ),
    )
  }

  return {
    priceOf,
    /** What requests for the results of one wish would cost together. */
    estimate: (requests: readonly [ReadRequest, ...ReadRequest[]]): Estimate => {
      const credits = requests.map(
        ({ record, params, model }) =>
          library.credits.of(record) * basisOf(params, model, known).results,
      )
      return {
        price: sumPrices(requests.map(priceOfAll)),
        credits: credits.reduce((sum, each) => sum + each, 0),
        seconds: requests[0].model.seconds,
        problems: eachOnce(requests.flatMap((request) => allProblems(request, known))),
      }
    },
    /** A task of this model was charged: what was learned is out of date. */
    forget: (model: string): void => {
      histories.delete(model)
    },
  }
}
export type Prices = ReturnType<typeof createPrices>
