import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { foreignParams } from './foreign-params.ts'

const made: ForeignRecipe = {
  tool: 'a1111',
  prompt: 'an amber ridge',
  negativePrompt: 'fog',
  seed: 7,
  steps: 28,
  guidance: 6.5,
  sampler: 'Euler a',
  model: 'dreamshaper_8',
  width: 768,
  height: 512,
}

test('a recipe of another program is taken over as far as the chosen model takes it', () => {
  for (const model of models.filter(({ capabilities }) => capabilities.includes('text-to-image'))) {
    const params = foreignParams(made, model)
    expect(params).toMatchObject({
      model: model.air,
      prompt: 'an amber ridge',
      width: 768,
      height: 512,
    })
    expect('steps' in params).toBe('steps' in model.parameters)
    expect('negativePrompt' in params).toBe('negativePrompt' in model.parameters)
  }
  const [model] = models
  if (!model) throw new Error('there is no model')
  expect(foreignParams({ ...made, prompt: null, width: null }, model)).toEqual(
    expect.not.objectContaining({ width: expect.anything() as unknown }),
  )
})
