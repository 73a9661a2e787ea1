import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A face in a new scene, by PuLID. */
export const portrait = defineOperation({
  id: 'portrait',
  title: 'Portrait',
  verb: 'Generate',
  summary: 'Puts the face of a picture into a new scene.',
  icon: 'scan-face',
  group: 'create',
  params: parameters(
    'model',
    'face',
    'prompt',
    'originalPrompt',
    'negativePrompt',
    'likeness',
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
  needs: ['face'],
  credits: 300,
  makes: 'image',
  places: ['library', 'new-layer'],
})
