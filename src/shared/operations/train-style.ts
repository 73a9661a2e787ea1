import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A LoRA in the style of some pictures. */
export const trainStyle = defineOperation({
  id: 'train-style',
  title: 'Train a style',
  verb: 'Train',
  summary: 'Has a LoRA learn the style of pictures you choose.',
  icon: 'graduation-cap',
  group: 'models',
  params: parameters(
    'model',
    'pictures',
    'name',
    'triggerWords',
    'steps',
    'about',
    'private',
    'version',
    'identifier',
    'air',
  ),
  needs: ['pictures', 'name', 'triggerWords'],
  dear: true,
  credits: 0,
  makes: 'model',
  places: [],
})
