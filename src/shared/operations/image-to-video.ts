import { defineOperation } from './operation.ts'
import { parameters, wording } from './parameters.ts'

/** Films from a first and perhaps a last picture. */
export const imageToVideo = defineOperation({
  id: 'image-to-video',
  title: 'Image to video',
  verb: 'Animate',
  summary: 'Makes a film that starts with a picture, and may end with another.',
  icon: 'film',
  group: 'video',
  params: parameters(
    'model',
    'firstFrame',
    'lastFrame',
    ...wording,
    'width',
    'height',
    'resolution',
    'duration',
    'fps',
    'sound',
    'style',
    'seed',
    'steps',
    'guidance',
    'checkContent',
  ),
  needs: ['firstFrame'],
  credits: 500,
  makes: 'video',
  places: ['library'],
})
