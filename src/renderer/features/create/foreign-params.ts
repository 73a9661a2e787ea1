import type { Model } from '#shared/catalogue/model.ts'
import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import type { Params } from '#shared/operations/params.ts'

/** What another program’s recipe asks for, as far as a model takes it; its own model is not to be had here. */
export const foreignParams = (made: ForeignRecipe, model: Model): Params => {
  const { prompt, negativePrompt, steps, guidance, width, height } = made
  const size = width !== null && height !== null ? { width, height } : {}
  const told = Object.entries({ prompt, negativePrompt, steps, guidance }).filter(
    ([name, value]) => value !== null && name in model.parameters,
  )
  return { model: model.air, ...Object.fromEntries(told), ...size }
}
