import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ImageModel, Price } from '#main/demo/rules/model.ts'
import { imageModels } from '#main/demo/rules/models.ts'
import { sendJson } from './rest.ts'

type Of<K extends Price['kind']> = Extract<Price, { kind: K }>

const rate = (amount: number, label = '') => ({ amount, unit: 'output', label })

const rates: { readonly [K in Price['kind']]: (price: Of<K>) => object } = {
  compute: ({ base, steps }) => ({
    pricingBasis: 'compute',
    pricingRates: [],
    pricingMeasured: [{ configuration: { width: 1024, height: 1024, steps }, price: base }],
  }),
  flat: ({ each }) => ({ pricingBasis: 'rate', pricingRates: [rate(each)] }),
  pixels: ({ rows }) => ({
    pricingBasis: 'rate',
    pricingRates: rows.map(([pixels, each]) => rate(each, `up to ${pixels} pixels`)),
  }),
  quality: ({ words }) => ({
    pricingBasis: 'rate',
    pricingRates: Object.entries(words).map(([word, each]) => rate(each, word)),
  }),
}

const itemOf = ({ air, name, price }: ImageModel): object => ({
  air,
  name,
  status: 'live',
  ...(rates[price.kind] as (price: Price) => object)(price),
})

/** `GET /models`: the keyless list of models with their prices, a page at a time. */
export const servePriceList = (request: IncomingMessage, response: ServerResponse): void => {
  const query = new URL(request.url ?? '/', 'http://demo').searchParams
  const limit = Number(query.get('limit') ?? 20)
  const offset = Number(query.get('offset') ?? 0)
  const items = imageModels.slice(offset, offset + limit).map(itemOf)
  const whole = { total: imageModels.length, limit, offset, items }
  sendJson(response, 200, query.get('paginate') === 'true' ? whole : items)
}
