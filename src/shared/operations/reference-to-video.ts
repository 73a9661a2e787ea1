import { defineOperation } from './operation.ts'
import { parameters, wording } from './parameters.ts'

/** Films with the people and things of pictures. */
export const referenceToVideo = defineOperation({
  id: 'reference-to-video',
  title: 'References to video',
  verb: 'Generate',
  summary: 'Makes a film with the people and things of pictures.',
  icon: 'images',
  group: 'video',
  params: parameters(
    'model',
    'references',
    ...wording,
    'width',
    'height',
    'resolution',
    'duration',
    'sound',
    'seed',
    'checkContent',
  ),
  needs: ['references'],
  credits: 500,
  makes: 'video',
  places: ['library'],
})
