import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A picture in more pixels. */
export const upscale = defineOperation({
  id: 'upscale',
  title: 'Upscale',
  verb: 'Upscale',
  summary: 'Makes a picture two or four times as large.',
  icon: 'maximize',
  group: 'change',
  params: parameters(
    'model',
    'image',
    'factor',
    'megapixels',
    'prompt',
    'negativePrompt',
    'strength',
    'seed',
    'steps',
    'guidance',
    'outputFormat',
  ),
  needs: ['image'],
  instant: true,
  credits: 100,
  makes: 'image',
  places: ['library', 'replaces-layer'],
})
