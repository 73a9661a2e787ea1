import { defineOperation } from './operation.ts'
import { parameters, wording } from './parameters.ts'

/** Music from words. */
export const music = defineOperation({
  id: 'music',
  title: 'Music',
  verb: 'Compose',
  summary: 'Makes music from a description, with words if you like.',
  icon: 'music',
  group: 'sound',
  params: parameters(
    'model',
    ...wording,
    'lyrics',
    'instrumental',
    'duration',
    'tempo',
    'seed',
    'steps',
    'guidance',
  ),
  credits: 100,
  makes: 'audio',
  places: ['library'],
})
