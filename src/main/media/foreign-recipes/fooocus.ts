import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { type Fields, number, sizeIn, text, toRecipe, whole } from './told.ts'

/** What Fooocus writes in its own scheme. In its other one it writes what Stable Diffusion WebUI does. */
export const readFooocus = (parameters: Fields): ForeignRecipe | null =>
  toRecipe('fooocus', {
    prompt: text(parameters['prompt']),
    negativePrompt: text(parameters['negative_prompt']),
    seed: whole(parameters['seed']),
    steps: whole(parameters['steps']),
    guidance: number(parameters['guidance_scale']),
    sampler: text(parameters['sampler']),
    model: text(parameters['base_model']),
    ...sizeIn(parameters['resolution']),
  })
