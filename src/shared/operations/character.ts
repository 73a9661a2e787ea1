import { defineOperation } from './operation.ts'
import { drawing, parameters, wording } from './parameters.ts'

/** A person or thing in a new scene, by ACE++. */
export const character = defineOperation({
  id: 'character',
  title: 'Character',
  verb: 'Generate',
  summary: 'Puts a person or thing of a picture into a new scene.',
  icon: 'user-round',
  group: 'create',
  params: parameters(
    'model',
    'face',
    'mask',
    'keep',
    ...wording,
    'likeness',
    'width',
    'height',
    ...drawing,
  ),
  needs: ['face'],
  credits: 300,
  makes: 'image',
  places: ['library', 'new-layer'],
})
