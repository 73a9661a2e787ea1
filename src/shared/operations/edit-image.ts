import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Pictures changed or combined by words. */
export const editImage = defineOperation({
  id: 'edit-image',
  title: 'Edit with references',
  verb: 'Edit',
  summary: 'Changes or combines pictures as the words say.',
  icon: 'wand',
  group: 'change',
  params: parameters(
    'model',
    'references',
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
  ),
  needs: ['references'],
  credits: 100,
  makes: 'image',
  places: ['library', 'new-layer'],
})
