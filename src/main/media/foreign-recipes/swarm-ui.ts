import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { type Fields, isFields, number, text, toRecipe, whole } from './told.ts'

/** What SwarmUI writes: `sui_image_params` in the JSON of `parameters`. */
export const readSwarmUi = (parameters: Fields): ForeignRecipe | null => {
  const told = parameters['sui_image_params']
  if (!isFields(told)) return null
  return toRecipe('swarmui', {
    prompt: text(told['prompt']),
    negativePrompt: text(told['negativeprompt']),
    seed: whole(told['seed']),
    steps: whole(told['steps']),
    guidance: number(told['cfgscale']),
    sampler: text(told['sampler']),
    model: text(told['model']),
    width: whole(told['width']),
    height: whole(told['height']),
  })
}
