import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

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
    ...wording,
    'width',
    'height',
    'resolution',
    ...drawing,
    'quality',
    'style',
  ),
  needs: ['references'],
  credits: 100,
  makes: 'image',
  places: ['library', 'new-layer'],
})
