import type { Model } from '#shared/catalogue/model.ts'
import type { PriceRange, Quantities } from '#shared/model/money.ts'
import { cataloguePrice } from './catalogue-price.ts'
import { mediaOf } from './media.ts'
import type { Params } from './params.ts'
import type { SourceFacts, Sources } from './sources.ts'

/** What a price is made of. */
export interface Basis {
  /** How many results are paid for. */
  results: number
  /** What the price of one of them depends on. */
  quantities: Quantities
  /** What the catalogue knows of the price of one of them. */
  price: PriceRange
}

const numberIn = (params: Params, name: string): number | null => {
  const value = params[name]
  return typeof value === 'number' ? value : null
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const sidesOf = (value: unknown): { across: number; down: number } => {
  const { top = 0, right = 0, bottom = 0, left = 0 } = (value ?? {}) as Record<string, number>
  return { across: left + right, down: top + bottom }
}

/** Pixels of the result, as far as they can be told before. */
const pixelsOf = (params: Params, source: SourceFacts | null): number => {
  const width = numberIn(params, 'width')
  const height = numberIn(params, 'height')
  if (width !== null && height !== null) return width * height
  const megapixels = numberIn(params, 'megapixels')
  if (megapixels !== null) return megapixels * 1_000_000
  if (source === null) return 0
  const { across, down } = sidesOf(params['sides'])
  const factor = numberIn(params, 'factor') ?? 1
  return (source.width + across) * (source.height + down) * factor ** 2
}

/** What the price of one result depends on. */
export const quantitiesOf = (params: Params, model: Model, sources: Sources): Quantities => {
  const ids = mediaOf(params)
  const found = ids.flatMap((id) => sources(id) ?? [])
  const seconds = found.find((source) => source.seconds !== null)?.seconds ?? null
  return {
    pixels: pixelsOf(params, found[0] ?? null),
    steps: numberIn(params, 'steps') ?? model.parameters.steps?.default ?? null,
    references: ids.length,
    loras: lengthOf(params['loras']),
    seconds: numberIn(params, 'duration') ?? model.parameters.duration?.default ?? seconds,
  }
}

/** What a request's price is made of. */
export const basisOf = (params: Params, model: Model, sources: Sources): Basis => {
  const quantities = quantitiesOf(params, model, sources)
  return {
    // All wordings of one prompt are one task with one cost.
    results: numberIn(params, 'count') ?? 1,
    quantities,
    price: cataloguePrice(model, quantities, params),
  }
}
