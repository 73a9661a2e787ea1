import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AudioModel } from '#main/demo/rules/audio-model.ts'
import { audioModels } from '#main/demo/rules/audio-models.ts'
import { backgroundModels } from '#main/demo/rules/background-models.ts'
import { captionModels } from '#main/demo/rules/caption-models.ts'
import type { ImageModel, Price } from '#main/demo/rules/model.ts'
import { imageModels } from '#main/demo/rules/models.ts'
import { vectorModels } from '#main/demo/rules/vectorize-models.ts'
import type { VideoModel } from '#main/demo/rules/video-model.ts'
import { videoModels } from '#main/demo/rules/video-models.ts'
import { sendJson } from './rest.ts'

type Of<K extends Price['kind']> = Extract<Price, { kind: K }>

const rate = (amount: number, label = '', unit = 'output') => ({ amount, unit, label })

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

interface Named {
  readonly air: string
  readonly name: string
}

const item = ({ air, name }: Named, prices: object): object => ({
  air,
  name,
  status: 'live',
  ...prices,
})

const pictureItem = (model: ImageModel): object =>
  item(model, (rates[model.price.kind] as (price: Price) => object)(model.price))

const videoItem = (model: VideoModel): object =>
  item(model, {
    pricingBasis: 'rate',
    pricingRates: model.rates.map(([side, usd]) => rate(usd, `up to ${side}p`, 'durationSecond')),
  })

const soundUnits = { second: 'durationSecond', character: 'character', result: 'output' } as const

const soundItem = (model: AudioModel): object =>
  item(model, {
    pricingBasis: 'rate',
    pricingRates: [rate(model.price.usd, '', soundUnits[model.price.per])],
  })

const toolItem = (model: Named & { readonly each: number; readonly later?: boolean }): object =>
  item(model, {
    pricingBasis: 'rate',
    pricingRates: [rate(model.each, '', model.later ? 'durationSecond' : 'output')],
  })

const items: readonly object[] = [
  ...imageModels.map(pictureItem),
  ...videoModels.map(videoItem),
  ...audioModels.map(soundItem),
  ...[...backgroundModels, ...captionModels, ...vectorModels].map(toolItem),
]

/** `GET /models`: the keyless list of models with their prices, a page at a time. */
export const servePriceList = (request: IncomingMessage, response: ServerResponse): void => {
  const query = new URL(request.url ?? '/', 'http://demo').searchParams
  const limit = Number(query.get('limit') ?? 20)
  const offset = Number(query.get('offset') ?? 0)
  const page = items.slice(offset, offset + limit)
  const whole = { total: items.length, limit, offset, items: page }
  sendJson(response, 200, query.get('paginate') === 'true' ? whole : page)
}
