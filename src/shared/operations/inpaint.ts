import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** What a mask marks, redrawn. */
export const inpaint = defineOperation({
  id: 'inpaint',
  title: 'Inpaint',
  verb: 'Fill',
  summary: 'Redraws what a mask marks and leaves the rest alone.',
  icon: 'paintbrush',
  group: 'change',
  params: parameters(
    'model',
    'image',
    'mask',
    'prompt',
    'originalPrompt',
    'negativePrompt',
    'strength',
    'maskMargin',
    'width',
    'height',
    'count',
    'seed',
    'steps',
    'guidance',
    'scheduler',
    'acceleration',
    'loras',
    'outputFormat',
    'checkContent',
  ),
  needs: ['image', 'mask'],
  credits: 200,
  makes: 'image',
  places: ['library', 'new-layer'],
})
