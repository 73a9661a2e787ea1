import fc from 'fast-check'
import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { isLegalSize, ratioOf, ratios, sizeOfRatio } from '#shared/catalogue/solve-size.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { type AnyOperation, operations } from '#shared/operations/index.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { problemsOf } from '#shared/operations/problems.ts'
import { legalParams, someSources } from '#tests/support/legal-params.ts'
import { type CreateForm, emptyForm, type Filled, fromParams, toParams, valuesFor } from './form.ts'

const pairs = operations.flatMap((operation: AnyOperation) =>
  models
    .filter((model) => fitOf(operation, model).fits)
    .map((model) => ({ operation: operation as Operation, model })),
)
const how = { checkContent: true, sources: someSources }

const filled = (form: CreateForm, { operation, model }: Omit<Filled, 'form'>): Filled => ({
  form,
  operation,
  model,
})

const picked = fc.constantFrom(...pairs)

test('whatever was asked for fills the form so that it asks for the same again', () => {
  fc.assert(
    fc.property(picked, fc.nat(), (pair, seed) => {
      const { operation } = pair
      const asked = operation.params.parse(legalParams(pair, seed))
      const form = fromParams(operation, { params: asked, seed: null }, emptyForm)
      expect(operation.params.parse(toParams(filled(form, pair), how))).toEqual(asked)
    }),
    { numRuns: 400 },
  )
})

test('what a form asks for is legal as soon as nothing is missing', () => {
  fc.assert(
    fc.property(picked, (pair) => {
      const { operation, model } = pair
      const params = toParams(filled({ ...emptyForm, prompt: 'A blue chair' }, pair), how)
      const parsed = operation.params.parse(params)
      const problems = problemsOf({ operation, params: parsed, model, sources: someSources })
      expect(problems.filter(({ problem }) => problem !== 'missing')).toEqual([])
    }),
    { numRuns: 400 },
  )
})

const [first] = pairs
if (!first) throw new Error('There is no operation')

test('what was not set is left to the model', () => {
  const params = toParams(filled({ ...emptyForm, prompt: 'x' }, first), how)
  for (const name of ['seed', 'steps', 'guidance', 'scheduler', 'negativePrompt', 'loras'])
    expect(params).not.toHaveProperty(name)
})

test('an unlocked seed is not sent, a locked one is', () => {
  const form = { ...emptyForm, seed: 7 }
  expect(toParams(filled(form, first), how)).not.toHaveProperty('seed')
  expect(toParams(filled({ ...form, seedLocked: true }, first), how)).toMatchObject({ seed: 7 })
})

test('the picture’s own seed wins over the one that was asked for', () => {
  const params = { ...legalParams(first, 1), seed: 3 }
  expect(fromParams(first.operation, { params, seed: 99 }, emptyForm)).toMatchObject({
    seed: 99,
    seedLocked: true,
  })
})

test('other models keep their values, and what goes in is kept for other operations', () => {
  const [, second] = pairs
  if (!second) throw new Error('Too few pairs')
  const form = fromParams(first.operation, { params: legalParams(first, 1), seed: null }, emptyForm)
  const next = fromParams(second.operation, { params: legalParams(second, 2), seed: null }, form)
  expect(valuesFor(filled(next, first))).toEqual(valuesFor(filled(form, first)))
})

test('every ratio gives every model a size it takes', () => {
  for (const { parameters } of models)
    for (const ratio of ratios)
      if (parameters.size)
        expect(isLegalSize(parameters.size, sizeOfRatio(parameters.size, ratio))).toBe(true)
})

test('a size is known by its ratio within a little', () => {
  expect(ratioOf({ width: 896, height: 1120 })).toBe('4:5')
  expect(ratioOf({ width: 1360, height: 768 })).toBe('16:9')
  expect(ratioOf({ width: 2048, height: 128 })).toBeNull()
})

const film = (id: string, inputs: Record<string, string>) => {
  const pair = pairs.find(
    ({ operation, model }) => operation.id === id && model.air === 'runway:1@1',
  )
  if (!pair) throw new Error(`The model does not do ${id}.`)
  const tall = () => ({ width: 900, height: 1600, seconds: null })
  return toParams(filled({ ...emptyForm, inputs }, pair), { ...how, sources: tall })
}

test('a film that begins with a picture has its shape, and is wide otherwise', () => {
  const firstFrame = '0b7d6a52-8c1e-4f3a-9a55-0d6f3f0f6a01'
  expect(film('image-to-video', { firstFrame })).toMatchObject({ width: 720, height: 1280 })
  expect(film('image-to-video', {})).toMatchObject({ width: 1280, height: 720 })
})
