import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Pictures that follow control maps. */
export const controlImage = defineOperation({
  id: 'control-image',
  title: 'Control',
  verb: 'Generate',
  summary: 'Makes pictures that follow the edges, depth or pose of a map.',
  icon: 'scan-line',
  group: 'create',
  params: parameters(
    'model',
    'guides',
    'prompt',
    'originalPrompt',
    'negativePrompt',
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
  needs: ['guides'],
  credits: 200,
  makes: 'image',
  places: ['library', 'new-layer'],
})
