import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { type Fields, isFields, number, text, toRecipe, whole } from './told.ts'

/** A model is told by its name, in older files by parts of it. */
const modelOf = (model: unknown): string | null =>
  isFields(model) ? text(model['name'] ?? model['model_name'] ?? model['key']) : text(model)

/** What InvokeAI writes as `invokeai_metadata`. */
export const readInvokeAi = (metadata: Fields): ForeignRecipe | null =>
  toRecipe('invokeai', {
    prompt: text(metadata['positive_prompt']),
    negativePrompt: text(metadata['negative_prompt']),
    seed: whole(metadata['seed']),
    steps: whole(metadata['steps']),
    guidance: number(metadata['cfg_scale'] ?? metadata['guidance']),
    sampler: text(metadata['scheduler']),
    model: modelOf(metadata['model']),
    width: whole(metadata['width']),
    height: whole(metadata['height']),
  })

/** What InvokeAI before its third version wrote as `sd-metadata`. */
export const readOldInvokeAi = (metadata: Fields): ForeignRecipe | null => {
  const image = metadata['image']
  if (!isFields(image)) return null
  const prompts: unknown[] = Array.isArray(image['prompt']) ? image['prompt'] : []
  const [first] = prompts
  return toRecipe('invokeai', {
    prompt: text(isFields(first) ? first['prompt'] : image['prompt']),
    seed: whole(image['seed']),
    steps: whole(image['steps']),
    guidance: number(image['cfg_scale']),
    sampler: text(image['sampler']),
    model: text(metadata['model_weights']),
    width: whole(image['width']),
    height: whole(image['height']),
  })
}
