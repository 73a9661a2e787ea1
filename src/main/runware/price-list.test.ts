import { expect, test } from 'vitest'
import { createDemoServer } from '#main/demo/server.ts'
import { fetchPrices, readPrices } from './price-list.ts'

const rated = (air: string, ...rates: object[]) => ({ air, pricingRates: rates })
const once = (amount: number | string, unit = 'output') => ({ amount, unit, label: '' })
const run = (price: number, width: number, steps?: number) => ({
  price,
  configuration: { width, height: width, ...(steps === undefined ? {} : { steps }) },
})

test('a rate per picture is a list price, several are a range, other units are none', () => {
  const { prices } = readPrices([
    rated('a:1@1', once(0.04)),
    rated('a:2@1', once('0.02'), once(0.07, 'run')),
    rated('a:3@1', once(0.1, 'durationSecond')),
  ])
  expect(prices).toEqual([
    ['a:1@1', { kind: 'list', low: 40_000, high: 40_000 }],
    ['a:2@1', { kind: 'list', low: 20_000, high: 70_000 }],
  ])
})

test('measured prices are those of the configuration nearest to a megapixel', () => {
  const { prices } = readPrices([
    {
      air: 'a:1@1',
      pricingMeasured: [run(0.0013, 1024, 28), run(0.0038, 1024, 28), run(0.0009, 512, 28)],
    },
  ])
  expect(prices).toEqual([
    ['a:1@1', { kind: 'measured', low: 1300, high: 3800, pixels: 1024 ** 2, steps: 28 }],
  ])
})

test.each([
  ['nothing', null],
  ['a sentence', 'no'],
  ['a number', 7],
])('%s is no price list', (_, body) => {
  expect(() => readPrices(body)).toThrow('service-unreadable')
})

test('entries that make no sense are passed over', () => {
  expect(readPrices({ total: 3, items: [null, { air: 7 }, { air: 'a:1@1' }] }).prices).toEqual([])
})

test('every page of the list is read', async () => {
  const server = await createDemoServer({})
  const prices = await fetchPrices({ origin: server.origin, fetch })
  await server.close()
  expect(prices['google:4@3']).toMatchObject({ kind: 'list' })
  expect(prices['runware:400@4']).toMatchObject({ kind: 'measured', pixels: 1024 ** 2 })
})
