import { expect, test } from 'vitest'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import { isLegalSize, ratioOf } from '#shared/catalogue/solve-size.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { offeredPresets, shippedPresets } from '#shared/operations/shipped-presets.ts'
import { emptyForm, type Filled, toParams } from './form.ts'
import { applyPreset, presetOf } from './preset.ts'

const klein = models.find(({ air }) => air === 'runware:400@4')
if (!klein) throw new Error('the model of these tests is gone')

const filled = (form: Partial<Filled['form']> = {}): Filled => ({
  form: { ...emptyForm, ...form },
  operation: textToImage,
  model: klein,
})

const set = filled({
  prompt: 'a lantern',
  count: 2,
  seed: 7,
  seedLocked: true,
  inputs: { image: '6f2c9f8e-0000-4000-8000-000000000001' },
  values: { 'text-to-image runware:400@4': { steps: 8, width: 512, height: 640 } },
})

const asPreset = (withPrompt: boolean) => ({
  ...presetOf(set, { name: 'Lantern', withPrompt }),
  id: '1',
  own: true,
})

test('a preset brings back what was set, and nothing that went in', () => {
  const preset = asPreset(true)
  expect(preset.params).toEqual({
    prompt: 'a lantern',
    count: 2,
    seed: 7,
    steps: 8,
    width: 512,
    height: 640,
  })
  const { form, leftOut } = applyPreset(filled({ prompt: 'else' }), preset)
  expect(leftOut).toEqual([])
  expect({ ...form, inputs: set.form.inputs }).toEqual({
    ...set.form,
    models: { 'text-to-image': 'runware:400@4' },
  })
})

test('without its prompt a preset leaves the prompt, and without a seed the seed', () => {
  const { seed: _, ...params } = asPreset(false).params
  const before = filled({ prompt: 'mine', seed: 3, seedLocked: true })
  const { form } = applyPreset(before, { ...asPreset(false), params })
  expect(form).toMatchObject({ prompt: 'mine', seed: 3, seedLocked: true, count: 2 })
})

test('what a model does not take is left out and told', () => {
  const preset = {
    ...asPreset(false),
    params: { steps: 8000, style: 'anime', width: 13, height: 13 },
  }
  const { form, leftOut } = applyPreset(filled(), preset)
  expect(leftOut).toEqual(['steps', 'style', 'size'])
  expect(form.values['text-to-image runware:400@4']).toEqual({})
})

test('words are added to the prompt once', () => {
  const [shipped] = offeredPresets('text-to-image', [])
  if (!shipped) throw new Error('no preset came with the studio')
  const once = applyPreset(filled({ prompt: 'a cup,' }), shipped)
  expect(once.form.prompt).toBe(`a cup, ${shipped.adds}`)
  expect(applyPreset({ ...filled(), form: once.form }, shipped).form.prompt).toBe(once.form.prompt)
})

test('a preset of a shape gives every model the nearest size that it can make', () => {
  const wide = shippedPresets.find(({ id }) => id === 'wide-hero')
  if (!wide) throw new Error('no wide preset')
  for (const model of modelsFor({ models }, 'text-to-image')) {
    const { form, leftOut } = applyPreset({ ...filled({ prompt: 'x' }), model }, wide)
    const { width, height } = toParams(
      { form, operation: textToImage, model },
      { checkContent: true, sources: () => null },
    )
    const rule = model.parameters.size
    if (rule === undefined) expect(leftOut).toContain('size')
    else expect(isLegalSize(rule, { width: Number(width), height: Number(height) })).toBe(true)
  }
  const { form } = applyPreset(filled({ prompt: 'x' }), wide)
  const { width, height } = form.values['text-to-image runware:400@4'] ?? {}
  expect(ratioOf({ width: Number(width), height: Number(height) })).toBe('21:9')
})
