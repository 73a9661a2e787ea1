import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageModels } from '#shared/catalogue/image-models.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { isLegalSize, ratios } from '#shared/catalogue/solve-size.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import {
  type CreateForm,
  defaultValues,
  emptyForm,
  fromParams,
  ratioOf,
  sizeOf,
  toParams,
  valuesFor,
} from './form.ts'

const fitting = imageModels.filter((model) => textToImage.fits(model).fits)
const anyModel = fc.constantFrom(...fitting)
const settings = { checkContent: true }

const everything = (model: Model): CreateForm => ({
  ...emptyForm,
  prompt: 'A blue chair',
  model: model.air,
  seed: 12,
  seedLocked: true,
  values: {
    [model.air]: {
      ...defaultValues(model),
      negativePrompt: 'people',
      steps: 4,
      guidance: 3,
      scheduler: 'Euler',
      acceleration: 'none',
      loras: [{ model: 'civitai:1@2', weight: 0.8 }],
    },
  },
})

test('every ratio gives every model a size it takes', () => {
  fc.assert(
    fc.property(anyModel, fc.constantFrom(...ratios), (model, ratio) =>
      isLegalSize(model.size, sizeOf(model, ratio)),
    ),
  )
})

test.each(fitting)('$name is sent nothing it does not take', (model) => {
  const params = textToImage.params.parse(toParams(everything(model), model, settings))
  expect(textToImage.problems(params, model)).toEqual([])
})

test('what was not set is left to the model', () => {
  const [model] = fitting
  if (!model) throw new Error('No model fits')
  const params = toParams({ ...emptyForm, prompt: 'x' }, model, settings)
  for (const name of ['seed', 'steps', 'guidance', 'scheduler', 'negativePrompt', 'loras']) {
    expect(params).not.toHaveProperty(name)
  }
})

test('an unlocked seed is not sent, a locked one is', () => {
  const [model] = fitting
  if (!model) throw new Error('No model fits')
  expect(toParams({ ...emptyForm, seed: 7 }, model, settings).seed).toBeUndefined()
  expect(toParams({ ...emptyForm, seed: 7, seedLocked: true }, model, settings).seed).toBe(7)
})

test.each(fitting)('a recipe of $name fills the form so that it gives the same recipe', (model) => {
  const asked = textToImage.params.parse(toParams(everything(model), model, settings))
  const form = fromParams(asked, asked.seed ?? null, emptyForm)
  expect(textToImage.params.parse(toParams(form, model, settings))).toEqual(asked)
})

test('the picture’s own seed wins over the one that was asked for', () => {
  const [model] = fitting
  if (!model) throw new Error('No model fits')
  const asked = textToImage.params.parse(toParams(everything(model), model, settings))
  expect(fromParams(asked, 99, emptyForm)).toMatchObject({ seed: 99, seedLocked: true })
})

test('other models keep their values', () => {
  const [one, other] = fitting
  if (!one || !other) throw new Error('Too few models fit')
  const form = everything(one)
  const asked = textToImage.params.parse(toParams(everything(other), other, settings))
  expect(valuesFor(fromParams(asked, null, form), one)).toEqual(valuesFor(form, one))
})

test('a size is known by its ratio within a little', () => {
  expect(ratioOf({ width: 896, height: 1120 })).toBe('4:5')
  expect(ratioOf({ width: 1360, height: 768 })).toBe('16:9')
  expect(ratioOf({ width: 2048, height: 128 })).toBeNull()
})
