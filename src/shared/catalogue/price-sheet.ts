import { z } from 'zod'
import { type Model, type PriceBasis, priceBasis, retirement } from './model.ts'
import { resolutionOf } from './size-rule.ts'

/** What the service publishes of its models, by AIR id, and the day it was read on. */
export const priceSheet = z.object({
  /** `2026-10-07`. */
  asOf: z.iso.date(),
  prices: z.record(z.string(), priceBasis),
  /** Models that are gone or going. */
  retired: z.record(z.string(), retirement).optional(),
})
export type PriceSheet = z.infer<typeof priceSheet>

/** When the prices that come with the studio were read. */
export const SHIPPED_PRICES = '2026-10-07'

const DAY = 24 * 60 * 60_000
/** Days after which prices may well have changed. */
const STALE_AFTER = 60

/** Whether prices are so old that they have to say so. */
export const isStale = (asOf: string, now: number): boolean =>
  now - Date.parse(asOf) > STALE_AFTER * DAY

type Rates = Extract<PriceBasis, { kind: 'rates' }>
type Rate = Rates['rates'][number]
type Value = string | number | boolean

const parseSize = (text: string): { width: number; height: number } => {
  const [width = 0, height = 0] = text.split('x').map(Number)
  return { width, height }
}

/** The names a model has for one of its choices, its sizes' own among them. */
const optionsOf = ({ parameters }: Model, name: 'resolution' | 'quality'): readonly string[] => [
  ...(parameters[name]?.options ?? []),
  ...(name === 'resolution' && parameters.size?.kind === 'table'
    ? (parameters.size.tiers ?? []).map((tier) => tier.name)
    : []),
]

/** How a model takes a condition of the service: none where it knows nothing of the kind, null where not this one. */
const conditionFor = (model: Model, name: string, value: Value): [string, Value][] | null => {
  if (name === 'sound') return model.parameters.sound === undefined ? [] : [[name, value]]
  if (name === 'size') {
    const { size } = model.parameters
    const resolution = size === undefined ? undefined : resolutionOf(size, parseSize(String(value)))
    return resolution === undefined ? [] : [['resolution', resolution]]
  }
  if (name !== 'resolution' && name !== 'quality') return []
  const options = optionsOf(model, name)
  if (options.length === 0) return []
  const found = options.find((option) => option.toLowerCase() === String(value).toLowerCase())
  return found === undefined ? null : [[name, found]]
}

const rateFor = (model: Model, { micros, when = {} }: Rate): Rate[] => {
  const conditions = Object.entries(when).map(([name, value]) => conditionFor(model, name, value))
  if (conditions.includes(null)) return []
  const told = Object.fromEntries(conditions.flatMap((each) => each ?? []))
  return [Object.keys(told).length === 0 ? { micros } : { micros, when: told }]
}

/** Rates in the model's own words; those for what it is never told are left out. */
const priceFor = (model: Model, price: PriceBasis): PriceBasis => {
  // What more of what goes in costs is not told with a measured price.
  if (price.kind === 'measured' && model.price.kind === 'measured')
    return { ...model.price, ...price }
  if (price.kind !== 'rates') return price
  const [first, ...others] = price.rates.flatMap((each) => rateFor(model, each))
  return first === undefined ? { kind: 'unknown' } : { ...price, rates: [first, ...others] }
}

/** Models with what a newer sheet says of them; what it does not know stays as it is. */
export const withSheet = (models: readonly Model[], sheet: PriceSheet | null): readonly Model[] => {
  if (sheet === null) return models
  const { prices, retired = {} } = sheet
  const isLiving = new Set(
    models.filter(({ air, ...old }) => !(old.retired ?? retired[air])).map(({ air }) => air),
  )
  return models.map((model) => {
    const price = prices[model.air]
    const going = retired[model.air]
    return {
      ...model,
      ...(price === undefined ? {} : { price: priceFor(model, price) }),
      ...(going === undefined
        ? {}
        : {
            retired: {
              on: going.on ?? model.retired?.on ?? null,
              instead:
                going.instead !== null && isLiving.has(going.instead)
                  ? going.instead
                  : (model.retired?.instead ?? null),
            },
          }),
    }
  })
}
