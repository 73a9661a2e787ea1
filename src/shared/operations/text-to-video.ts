import { defineOperation } from './operation.ts'
import { parameters, wording } from './parameters.ts'

/** Films from words. */
export const textToVideo = defineOperation({
  id: 'text-to-video',
  title: 'Text to video',
  verb: 'Generate',
  summary: 'Makes a film from a description.',
  icon: 'clapperboard',
  group: 'video',
  params: parameters(
    'model',
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
  credits: 500,
  makes: 'video',
  places: ['library'],
})
