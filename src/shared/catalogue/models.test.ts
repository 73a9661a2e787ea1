import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cataloguePrice } from '#shared/operations/catalogue-price.ts'
import { findOperation, operations } from '#shared/operations/index.ts'
import { parameterNames } from '#shared/operations/problems.ts'
import { modelsFor } from './catalogue.ts'
import { type Model, model as modelSchema } from './model.ts'
import { models } from './models.ts'
import { type NumberRange, parameterKinds, type ParameterName } from './parameter-kinds.ts'
import { isLegalSize } from './solve-size.ts'

const byAir = new Map(models.map((each) => [each.air, each]))
const pairs = operations.flatMap((operation) =>
  modelsFor({ models }, operation.id).map((model) => ({ operation, model })),
)

/** The names in a record of parameters, which hold something each. */
const keysOf = (of: object): ParameterName[] => Object.keys(of) as ParameterName[]

const taken = ({ parameters }: Model): ParameterName[] =>
  keysOf(parameters).filter((name) => parameters[name] !== undefined)

const isSmall = (of: unknown): boolean => JSON.stringify(of).length < 200_000

test('every record is valid as data, under an id of its own', () => {
  expect(byAir.size).toBe(models.length)
  for (const each of models) expect(modelSchema.safeParse(each).error, each.air).toBeUndefined()
  expect(models[0]?.air).toBe('runware:400@4')
})

test('the list is small enough to be handed to a window at its start', () => {
  expect(isSmall(models)).toBe(true)
})

test('every capability is an operation, and every operation has living models', () => {
  for (const { air, capabilities } of models)
    for (const id of capabilities) expect(findOperation(id), `${air}: ${id}`).toBeDefined()
  for (const { id } of operations) {
    const living = modelsFor({ models }, id).filter(({ retired }) => retired === undefined)
    expect(living.length, id).toBeGreaterThan(0)
  }
})

test('a model takes everything that its operations cannot do without', () => {
  for (const { operation, model } of pairs)
    for (const need of operation.needs ?? [])
      expect(taken(model), `${operation.id}: ${model.air}`).toContain(need)
})

test('a model says nothing of parameters that none of its operations has', () => {
  for (const model of models) {
    const known = model.capabilities.flatMap((id) => {
      const operation = findOperation(id)
      return operation === undefined ? [] : parameterNames(operation)
    })
    for (const name of taken(model)) expect(known, `${model.air}: ${name}`).toContain(name)
  }
})

const names = (model: Model): ParameterName[] => [
  ...keysOf(model.at ?? {}),
  ...(model.rules ?? []).flatMap((rule) =>
    rule.rule === 'only-with' ? [rule.parameter, rule.with] : [...rule.of],
  ),
]

test('places are given to parameters that the model takes', () => {
  for (const model of models)
    for (const name of keysOf(model.at ?? {})) expect(taken(model), model.air).toContain(name)
})

test('rules hold between parameters, most of which the model takes', () => {
  for (const model of models)
    for (const { rule, ...more } of model.rules ?? []) {
      const of = 'of' in more ? more.of : names(model)
      expect(
        of.some((name) => taken(model).includes(name)),
        `${model.air}: ${rule}`,
      ).toBe(true)
    }
})

test('defaults of numbers lie within the range, on a value that is taken', () => {
  const ranges = models.flatMap(({ air, parameters }) =>
    keysOf(parameters)
      .filter((name) => parameterKinds[name] === 'number')
      .map((name) => ({ at: `${air}: ${name}`, range: parameters[name] as NumberRange })),
  )
  for (const { at, range } of ranges) {
    expect(range.default, at).toBeGreaterThanOrEqual(range.min)
    expect(range.default, at).toBeLessThanOrEqual(range.max)
    for (const value of range.only ?? [])
      expect(value >= range.min && value <= range.max).toBe(true)
    if (range.only !== undefined) expect(range.only, at).toContain(range.default)
  }
})

test('defaults of choices are among them', () => {
  for (const { air, parameters } of models)
    for (const name of keysOf(parameters)) {
      const limits = parameters[name]
      if (typeof limits !== 'object' || !('options' in limits)) continue
      expect(limits.options, `${air}: ${name}`).toContain(limits.default)
    }
})

test('texts and counts leave room between the least and the most', () => {
  for (const { air, parameters } of models)
    for (const name of keysOf(parameters)) {
      const limits = parameters[name]
      if (typeof limits !== 'object' || !('min' in limits)) continue
      expect(limits.min <= limits.max, `${air}: ${name}`).toBe(true)
    }
})

test('sizes have names that the model has as resolutions, told apart by their pixels', () => {
  for (const { air, parameters } of models) {
    const { size, resolution } = parameters
    if (size?.kind !== 'table' || size.tiers === undefined) continue
    const pixels = size.tiers.map((tier) => tier.pixels)
    expect(pixels, air).toEqual(pixels.toSorted((one, other) => one - other))
    for (const each of size.sizes) expect(isLegalSize(size, each), air).toBe(true)
    if (resolution === undefined) continue
    for (const { name } of size.tiers) expect(resolution.options, air).toContain(name)
  }
})

test('what is retired names a living model that does the same', () => {
  for (const model of models.filter(({ retired }) => retired !== undefined)) {
    const instead = byAir.get(model.retired?.instead ?? '')
    expect(instead?.retired, model.air).toBeUndefined()
    for (const id of model.capabilities) expect(instead?.capabilities, model.air).toContain(id)
  }
})

test('the price of an example is shown as one, with room for a dearer run', () => {
  const price = (air: string) => {
    const found = byAir.get(air)
    const wanted = { pixels: 512 ** 2, steps: null, references: 1, loras: 0, seconds: null }
    return found && cataloguePrice(found, wanted, {})
  }
  expect(price('runware:112@5')).toEqual({
    source: 'example',
    low: 600,
    high: 600,
    upper: 1800,
    samples: 0,
  })
  expect(price('runware:500@1')).toMatchObject({ source: 'example', low: 2600, high: 7000 })
})

test('pictures that go in and LoRAs cost more, at any size', () => {
  const price = (
    air: string,
    more: { references?: number; loras?: number },
    pixels = 1024 ** 2,
  ) => {
    const found = byAir.get(air)
    const wanted = { pixels, steps: null, references: 0, loras: 0, seconds: null, ...more }
    return found && cataloguePrice(found, wanted, {})
  }
  expect(price('runware:400@4', { references: 1 })).toMatchObject({ high: 1900, upper: 5700 })
  expect(price('runware:400@4', { references: 2 }, 512 ** 2)).toMatchObject({ high: 2750 })
  expect(price('runware:101@1', { loras: 1 })).toMatchObject({ high: 5100 })
})

test('what runs at the service’s own machines is billed by computing time, so no price of it is certain', () => {
  const certain = models.filter(
    ({ hosting, price }) => hosting === 'hosted' && price.kind === 'list',
  )
  expect(certain).toEqual([])
})

test('prices are finite and never below nothing, whatever is asked for', () => {
  const wanted = fc.record({
    pixels: fc.integer({ min: 0, max: 40_000_000 }),
    steps: fc.option(fc.integer({ min: 1, max: 100 })),
    references: fc.integer({ min: 0, max: 30 }),
    loras: fc.integer({ min: 0, max: 8 }),
    seconds: fc.option(fc.double({ min: 0, max: 3600, noNaN: true })),
  })
  const params = fc.record(
    {
      resolution: fc.constantFrom('1K', '4K', '720p', '1080p'),
      sound: fc.boolean(),
      quality: fc.constantFrom('low', 'auto'),
      speech: fc.string(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.constantFrom(...models), wanted, params, (model, quantities, said) => {
      const price = cataloguePrice(model, quantities, said)
      if (!('low' in price)) return true
      const amounts = [price.low, price.high, price.upper]
      return (
        amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0) &&
        price.low <= price.high &&
        price.high <= price.upper
      )
    }),
  )
})
