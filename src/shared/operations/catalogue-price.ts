import type { Model, PriceBasis } from '#shared/catalogue/model.ts'
import { parameterKinds, type ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import { resolutionOf } from '#shared/catalogue/size-rule.ts'
import type { PriceRange, Quantities } from '#shared/model/money.ts'
import type { Params } from './params.ts'

/** A price that was charged once: identical runs have been seen to cost up to 2.9 times as much. */
const CHARGED_MARGIN = 3
const CHARACTERS = 1000

type Of<Kind extends PriceBasis['kind']> = Extract<PriceBasis, { kind: Kind }>

/** What a model does where a request says nothing. */
const defaultOf = (model: Model, name: string): unknown => {
  const limits = Object.hasOwn(parameterKinds, name)
    ? model.parameters[name as ParameterName]
    : undefined
  return typeof limits === 'object' && 'default' in limits ? limits.default : undefined
}

/** The resolution that a size counts as. */
const sizeResolution = ({ parameters: { size } }: Model, params: Params): string | undefined => {
  const { width, height } = params
  return size && typeof width === 'number' && typeof height === 'number'
    ? resolutionOf(size, { width, height })
    : undefined
}

const valueFor = (model: Model, params: Params, name: string): unknown =>
  params[name] ??
  (name === 'resolution' ? sizeResolution(model, params) : undefined) ??
  defaultOf(model, name)

const holds = (model: Model, params: Params, when: Record<string, unknown> = {}): boolean =>
  Object.entries(when).every(([name, value]) => valueFor(model, params, name) === value)

/** How many units one result has; null where that cannot be told before. */
const unitsOf = (per: Of<'rates'>['per'], wanted: Quantities, params: Params): number | null => {
  if (per === 'result') return 1
  if (per === 'second') return wanted.seconds
  const speech = params['speech']
  return typeof speech === 'string' ? speech.trim().length / CHARACTERS : null
}

/** A request to be priced. */
interface Priced {
  model: Model
  wanted: Quantities
  params: Params
}

const byRates = (price: Of<'rates'>, { model, wanted, params }: Priced): PriceRange => {
  const units = unitsOf(price.per, wanted, params)
  if (units === null) return { source: 'unknown' }
  const exact = price.rates.find((rate) => holds(model, params, rate.when))
  const micros = (exact === undefined ? price.rates : [exact]).map((rate) => rate.micros)
  const extra = (price.perReference ?? 0) * wanted.references
  const cost = (rate: number): number => Math.ceil(rate * units + extra)
  const [low, high] = [cost(Math.min(...micros)), cost(Math.max(...micros))]
  return { source: 'list', low, high, upper: high, samples: 0 }
}

const byMeasurement = (price: Of<'measured'>, wanted: Quantities): PriceRange => {
  const steps = wanted.steps ?? price.steps ?? 1
  const size = wanted.pixels > 0 ? wanted.pixels / price.pixels : 1
  const factor = size * (steps / (price.steps ?? steps))
  const extra = (price.perReference ?? 0) * wanted.references + (price.perLora ?? 0) * wanted.loras
  const scaled = (micros: number): number => Math.max(1, Math.round(micros * factor + extra))
  return {
    source: 'measured',
    low: scaled(price.low),
    high: scaled(price.high),
    upper: scaled(price.high) * CHARGED_MARGIN,
    samples: 0,
  }
}

/** What the catalogue knows of one result's price; a measured one is scaled to other pixels and steps. */
export const cataloguePrice = (model: Model, wanted: Quantities, params: Params): PriceRange => {
  const { price } = model
  switch (price.kind) {
    case 'list':
      return { source: 'list', low: price.low, high: price.high, upper: price.high, samples: 0 }
    case 'rates':
      return byRates(price, { model, wanted, params })
    case 'measured':
      return byMeasurement(price, wanted)
    case 'example':
      return {
        source: 'example',
        low: price.low,
        high: price.high,
        upper: price.high * CHARGED_MARGIN,
        samples: 0,
      }
    case 'free':
      return { source: 'free' }
    case 'unknown':
      return { source: 'unknown' }
  }
}
