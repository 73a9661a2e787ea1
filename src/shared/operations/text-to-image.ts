import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** Pictures from words. */
export const textToImage = defineOperation({
  id: 'text-to-image',
  title: 'Text to image',
  verb: 'Generate',
  summary: 'Makes pictures from a description.',
  icon: 'sparkles',
  group: 'create',
  params: parameters(
    'model',
    ...wording,
    'width',
    'height',
    'resolution',
    ...drawing,
    'quality',
    'style',
    'transparent',
  ),
  credits: 100,
  makes: 'image',
  places: ['library', 'new-layer'],
})
