import { z } from 'zod'
import type { PriceBasis } from '#shared/catalogue/model.ts'
import type { PriceSheet } from '#shared/catalogue/price-sheet.ts'
import { EngineFailure } from '#shared/contract/engine.ts'
import { microsFromDollars } from '#shared/model/money.ts'
import { amount, rate, ratedBasis } from './published-rates.ts'

/** Where the service publishes its models and prices; asked without a key. */
const CONTENT_URL = 'https://content.runware.ai/models'
const PAGE = 100
/** More pages than this are no price list. */
const MAX_PAGES = 20
/** What the models are sorted by; the service may not know one of them. */
const CATEGORIES = ['image', 'video', 'audio', 'tools']

/** What a run of this configuration was charged: one that the service measured, or an example of its documentation. */
const charged = z.looseObject({
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

const maybe = z.string().nullable().catch(null)

const item = z.looseObject({
  air: z.string(),
  /** Its name in addresses; some models are told by it. */
  model: maybe,
  status: maybe,
  replacedBy: maybe,
  deactivatesAt: maybe,
  pricingRates: leniently(rate),
  pricingMeasured: leniently(charged),
  pricingExamples: leniently(charged),
})
type Item = z.output<typeof item>

const page = z.looseObject({ total: z.number().catch(0), items: leniently(item) })

type Charged = z.output<typeof charged>
type Configured = Charged & { configuration: NonNullable<Charged['configuration']> }

const pixelsOf = ({ configuration }: Configured): number =>
  configuration.width * configuration.height

/** All prices measured with the configuration nearest to a megapixel. */
const measuredBasis = (all: readonly Charged[]): PriceBasis | null => {
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

/** What runs were charged that say nothing of a size. A charge of nothing does not say that others are free. */
const exampleBasis = (all: readonly Charged[]): PriceBasis | null => {
  const prices = all.map((each) => microsFromDollars(each.price)).filter((price) => price > 0)
  return prices.length === 0
    ? null
    : { kind: 'example', low: Math.min(...prices), high: Math.max(...prices) }
}

const basisOf = ({ pricingRates, pricingMeasured, pricingExamples }: Item): PriceBasis | null =>
  ratedBasis(pricingRates) ??
  measuredBasis(pricingMeasured) ??
  exampleBasis([...pricingMeasured, ...pricingExamples])

/** Words of the service for a model that is gone or going. */
const GOING = /deprecat|retire|deactivat|disabled|sunset|archived|removed/iu

const dayOf = (date: string | null): string | null =>
  /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0] ?? null

const isGoing = ({ status, deactivatesAt }: Item): boolean =>
  dayOf(deactivatesAt) !== null || GOING.test(status ?? '')

type Retired = NonNullable<PriceSheet['retired']>

/** Models that are gone or going; what is to be used instead may be told by AIR id or by its name in addresses. */
const retiredIn = (items: readonly Item[]): Retired => {
  const airs = new Map(items.map(({ air, model }) => [model, air]))
  return Object.fromEntries(
    items.filter(isGoing).map(({ air, deactivatesAt, replacedBy }) => [
      air,
      {
        on: dayOf(deactivatesAt),
        instead: replacedBy === null ? null : (airs.get(replacedBy) ?? replacedBy),
      },
    ]),
  )
}

const pricesIn = (items: readonly Item[]): PriceSheet['prices'] =>
  Object.fromEntries(
    items.flatMap((each) => {
      const price = basisOf(each)
      return price === null ? [] : [[each.air, price] as const]
    }),
  )

/** What the service publishes of its models, without the day. */
export type Published = Required<Omit<PriceSheet, 'asOf'>>

const readPage = (body: unknown): z.output<typeof page> => {
  const read = page.safeParse(Array.isArray(body) ? { items: body, total: body.length } : body)
  if (!read.success) throw new EngineFailure('final', 'service-unreadable')
  return read.data
}

const published = (items: readonly Item[]): Published => ({
  prices: pricesIn(items),
  retired: retiredIn(items),
})

/** A page of the list: prices by AIR id, as far as they can be used, and who is going. */
export const readPublished = (body: unknown): Published => published(readPage(body).items)

const getJson = async (url: string, fetcher: typeof fetch): Promise<unknown> => {
  const response = await fetcher(url, { redirect: 'error' }).catch((error: unknown) => {
    throw new EngineFailure('unreachable', 'no-network', { cause: error })
  })
  if (response.status === 400 || response.status === 404) return null
  if (!response.ok) throw new EngineFailure('retry', 'service-down')
  try {
    return await response.json()
  } catch (error) {
    throw new EngineFailure('final', 'service-unreadable', { cause: error })
  }
}

type Ask = (category: string, offset: number) => Promise<unknown>

/** Every page of a category; null where the service does not know it. */
const itemsOf = async (category: string, ask: Ask): Promise<Item[] | null> => {
  const items: Item[] = []
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const body = await ask(category, number * PAGE)
    if (body === null) return number === 0 ? null : items
    const read = readPage(body)
    items.push(...read.items)
    if ((number + 1) * PAGE >= read.total) break
  }
  return items
}

/** All prices the service publishes, and which of its models are gone or going. Throws EngineFailure. */
export const fetchPrices = async (options: {
  /** The service's own origin, or that of a stand-in; null: the service. */
  origin: string | null
  fetch: typeof fetch
}): Promise<Published> => {
  const address = options.origin === null ? CONTENT_URL : `${options.origin}/models`
  const ask: Ask = (category, offset) => {
    const query = new URLSearchParams({
      category,
      limit: String(PAGE),
      offset: String(offset),
      paginate: 'true',
    })
    return getJson(`${address}?${query.toString()}`, options.fetch)
  }
  const found: Item[] = []
  let known = 0
  for (const category of CATEGORIES) {
    const items = await itemsOf(category, ask)
    if (items === null) continue
    known += 1
    found.push(...items)
  }
  if (known === 0) throw new EngineFailure('final', 'service-unreadable')
  return published(found)
}
