import { expect, test } from 'vitest'
import { createDemoServer } from '#main/demo/server.ts'
import { fetchPrices, readPublished } from './price-list.ts'

const rated = (air: string, ...rates: object[]) => ({ air, pricingRates: rates })
const once = (amount: number | string, unit = 'output') => ({ amount, unit, label: '' })
const labelled = (amount: number, unit: string, label: string) => ({ amount, unit, label })
const run = (price: number, width: number, steps?: number) => ({
  price,
  configuration: { width, height: width, ...(steps === undefined ? {} : { steps }) },
})
const priceOf = (...rates: object[]) => readPublished([rated('a:1@1', ...rates)]).prices['a:1@1']

test('a rate per picture is a list price, several without a word on them are a range', () => {
  const { prices } = readPublished([
    rated('a:1@1', once(0.04)),
    rated('a:2@1', once('0.02'), once(0.07, 'run')),
    rated('a:3@1', once(0.1, 'cacheWriteToken')),
  ])
  expect(prices).toEqual({
    'a:1@1': { kind: 'list', low: 40_000, high: 40_000 },
    'a:2@1': { kind: 'list', low: 20_000, high: 70_000 },
  })
})

test('rates per second tell resolution and sound by their labels, and not what else may go in', () => {
  const second = (amount: number, label: string) => labelled(amount, 'durationSecond', label)
  expect(
    priceOf(
      second(0.23, 'Text/Image to Video · 720p'),
      second(0.46, 'Text/Image to Video · 720p · audio'),
      second(0.1, '480p, no audio'),
      second(0.295, 'Video-to-Video · 720p'),
    ),
  ).toEqual({
    kind: 'rates',
    per: 'second',
    rates: [
      { micros: 460_000, when: { resolution: '720p', sound: true } },
      { micros: 100_000, when: { resolution: '480p', sound: false } },
      { micros: 230_000, when: { resolution: '720p' } },
    ],
  })
})

test('rates per character count by the thousand', () => {
  expect(priceOf(once(0.000015, 'character'))).toEqual({
    kind: 'rates',
    per: 'thousand-characters',
    rates: [{ micros: 15_000 }],
  })
})

test('sizes and qualities are told too, and what every picture that goes in adds', () => {
  expect(
    priceOf(
      labelled(0.0466, 'output', '512x512'),
      labelled(0.069, 'output', '1K'),
      labelled(0.2, 'output', 'High'),
      labelled(0.00028, 'inputImage', ''),
    ),
  ).toEqual({
    kind: 'rates',
    per: 'result',
    rates: [
      { micros: 46_600, when: { size: '512x512' } },
      { micros: 69_000, when: { resolution: '1K' } },
      { micros: 200_000, when: { quality: 'high' } },
    ],
    perReference: 280,
  })
})

test('of several rates under the same conditions the highest is expected', () => {
  expect(
    priceOf(labelled(0.1, 'durationSecond', '720p'), labelled(0.2, 'durationSecond', '720p')),
  ).toMatchObject({ rates: [{ micros: 200_000, when: { resolution: '720p' } }] })
})

test('measured prices are those of the configuration nearest to a megapixel', () => {
  const { prices } = readPublished([
    {
      air: 'a:1@1',
      pricingMeasured: [run(0.0013, 1024, 28), run(0.0038, 1024, 28), run(0.0009, 512, 28)],
    },
  ])
  expect(prices).toEqual({
    'a:1@1': { kind: 'measured', low: 1300, high: 3800, pixels: 1024 ** 2, steps: 28 },
  })
})

test('of runs that say nothing of a size the price is that of examples, and nothing charged tells nothing', () => {
  const example = (price: number, configuration: object = { upscaleFactor: 2 }) => ({
    price,
    configuration,
    latencyMs: 12_000,
  })
  const { prices } = readPublished([
    { air: 'a:1@1', pricingExamples: [example(0.0051), example(0.007), example(0)] },
    { air: 'a:2@1', pricingExamples: [example(0)] },
    { air: 'a:3@1', pricingMeasured: [{ price: 0.0006 }] },
    { air: 'a:4@1', pricingMeasured: [run(0.01, 1024)], pricingExamples: [example(0.5)] },
  ])
  expect(prices).toEqual({
    'a:1@1': { kind: 'example', low: 5100, high: 7000 },
    'a:3@1': { kind: 'example', low: 600, high: 600 },
    'a:4@1': { kind: 'measured', low: 10_000, high: 10_000, pixels: 1024 ** 2, steps: null },
  })
})

test('models that are gone or going are told, with the day and what to use instead', () => {
  const { retired } = readPublished([
    { air: 'a:1@1', model: 'old', status: 'deprecated', replacedBy: 'new' },
    { air: 'a:2@1', model: 'new', status: 'live' },
    { air: 'a:3@1', status: 'live', deactivatesAt: '2026-11-11T00:00:00Z', replacedBy: 'a:2@1' },
    { air: 'a:4@1', status: 'retired', deactivatesAt: 'soon' },
    { air: 'a:5@1', status: 'coming soon' },
  ])
  expect(retired).toEqual({
    'a:1@1': { on: null, instead: 'a:2@1' },
    'a:3@1': { on: '2026-11-11', instead: 'a:2@1' },
    'a:4@1': { on: null, instead: null },
  })
})

test.each([
  ['nothing', null],
  ['a sentence', 'no'],
  ['a number', 7],
])('%s is no price list', (_, body) => {
  expect(() => readPublished(body)).toThrow('service-unreadable')
})

test('entries that make no sense are passed over', () => {
  const read = readPublished({ total: 3, items: [null, { air: 7 }, { air: 'a:1@1' }] })
  expect(read).toEqual({ prices: {}, retired: {} })
})

test('every page of the list is read', async () => {
  const server = await createDemoServer({})
  const { prices } = await fetchPrices({ origin: server.origin, fetch })
  await server.close()
  expect(Object.keys(prices).length).toBeGreaterThan(10)
  expect(prices['runware:400@4']).toMatchObject({ kind: 'measured', pixels: 1024 ** 2 })
})

const answering =
  (answer: (category: string | null, offset: number) => Response): typeof fetch =>
  (url) => {
    const query = new URL(url instanceof Request ? url.url : url).searchParams
    return Promise.resolve(answer(query.get('category'), Number(query.get('offset'))))
  }

test('every category is asked page by page, and one that the service does not know is passed over', async () => {
  const { prices } = await fetchPrices({
    origin: null,
    fetch: answering((category, offset) => {
      if (category === 'tools') return new Response('', { status: 400 })
      const air = `${String(category)}:${String(offset)}@1`
      return Response.json({ total: 120, items: [rated(air, once(0.01))] })
    }),
  })
  expect(Object.keys(prices).toSorted()).toEqual([
    'audio:0@1',
    'audio:100@1',
    'image:0@1',
    'image:100@1',
    'video:0@1',
    'video:100@1',
  ])
})

test('a service that knows none of the categories has no price list', async () => {
  const nothing = answering(() => new Response('', { status: 404 }))
  await expect(fetchPrices({ origin: null, fetch: nothing })).rejects.toThrow('service-unreadable')
})

test('a service that is down is asked again later', async () => {
  const down = answering(() => new Response('', { status: 503 }))
  await expect(fetchPrices({ origin: null, fetch: down })).rejects.toThrow('service-down')
})
