import { z } from 'zod'
import type { PriceBasis } from '#shared/catalogue/model.ts'
import { EngineFailure } from '#shared/contract/engine.ts'
import { microsFromDollars } from '#shared/model/money.ts'

/** Where the service publishes its models and prices; asked without a key. */
const CONTENT_URL = 'https://content.runware.ai/models'
const PAGE = 100
/** More pages than this are no price list. */
const MAX_PAGES = 20

const amount = z.coerce.number().nonnegative()
const rate = z.looseObject({ amount, unit: z.string() })
const measured = z.looseObject({
  price: amount,
  configuration: z
    .looseObject({
      width: z.number().positive(),
      height: z.number().positive(),
      steps: z.number().int().positive().nullable().catch(null),
    })
    .nullable()
    .catch(null),
})

const leniently = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((item) => {
        const read = schema.safeParse(item)
        return read.success ? [read.data] : []
      }),
    )

const item = z.looseObject({
  air: z.string(),
  pricingRates: leniently(rate),
  pricingMeasured: leniently(measured),
})

const page = z.looseObject({ total: z.number().catch(0), items: leniently(item) })

/** Units of a rate that one picture uses once. */
const ONCE = new Set(['output', 'run', 'image'])

const listed = (rates: readonly z.output<typeof rate>[]): PriceBasis | null => {
  const amounts = rates.filter(({ unit }) => ONCE.has(unit)).map((each) => each.amount)
  if (amounts.length === 0) return null
  return {
    kind: 'list',
    low: microsFromDollars(Math.min(...amounts)),
    high: microsFromDollars(Math.max(...amounts)),
  }
}

type Measured = z.output<typeof measured>
type Configured = Measured & { configuration: NonNullable<Measured['configuration']> }

const pixelsOf = ({ configuration }: Configured): number =>
  configuration.width * configuration.height

/** All prices measured with the configuration nearest to a megapixel. */
const measuredBasis = (all: readonly Measured[]): PriceBasis | null => {
  const configured = all.filter((each): each is Configured => each.configuration !== null)
  const distance = (each: Configured): number => Math.abs(Math.log2(pixelsOf(each) / 2 ** 20))
  const [nearest] = configured.toSorted((one, other) => distance(one) - distance(other))
  if (nearest === undefined) return null
  const { steps } = nearest.configuration
  const pixels = pixelsOf(nearest)
  const prices = configured
    .filter((each) => pixelsOf(each) === pixels && each.configuration.steps === steps)
    .map((each) => microsFromDollars(each.price))
  return { kind: 'measured', low: Math.min(...prices), high: Math.max(...prices), pixels, steps }
}

/** A page of the price list as prices by AIR id; models without a price that can be used are left out. */
export const readPrices = (body: unknown): { total: number; prices: [string, PriceBasis][] } => {
  const read = page.safeParse(Array.isArray(body) ? { items: body, total: body.length } : body)
  if (!read.success) throw new EngineFailure('final', 'service-unreadable')
  const prices = read.data.items.flatMap(({ air, pricingRates, pricingMeasured }) => {
    const price = listed(pricingRates) ?? measuredBasis(pricingMeasured)
    return price === null ? [] : [[air, price] as [string, PriceBasis]]
  })
  return { total: read.data.total, prices }
}

/** All prices the service publishes. Throws EngineFailure. */
export const fetchPrices = async (options: {
  /** The service's own origin, or that of a stand-in; null: the service. */
  origin: string | null
  fetch: typeof fetch
}): Promise<Record<string, PriceBasis>> => {
  const prices = new Map<string, PriceBasis>()
  const address = options.origin === null ? CONTENT_URL : `${options.origin}/models`
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const query = new URLSearchParams({
      category: 'image',
      status: 'live',
      limit: String(PAGE),
      offset: String(number * PAGE),
      paginate: 'true',
    })
    const read = readPrices(await getJson(`${address}?${query.toString()}`, options.fetch))
    for (const [air, price] of read.prices) prices.set(air, price)
    if ((number + 1) * PAGE >= read.total) break
  }
  return Object.fromEntries(prices)
}

const getJson = async (url: string, fetcher: typeof fetch): Promise<unknown> => {
  const response = await fetcher(url, { redirect: 'error' }).catch((error: unknown) => {
    throw new EngineFailure('unreachable', 'no-network', { cause: error })
  })
  if (!response.ok) throw new EngineFailure('retry', 'service-down')
  try {
    return await response.json()
  } catch (error) {
    throw new EngineFailure('final', 'service-unreadable', { cause: error })
  }
}
