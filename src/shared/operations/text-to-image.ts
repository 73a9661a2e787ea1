import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

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
    'prompt',
    'originalPrompt',
    'negativePrompt',
    'width',
    'height',
    'resolution',
    'count',
    'seed',
    'steps',
    'guidance',
    'scheduler',
    'acceleration',
    'loras',
    'outputFormat',
    'checkContent',
    'quality',
    'style',
    'transparent',
  ),
  credits: 100,
  makes: 'image',
  places: ['library', 'new-layer'],
})
