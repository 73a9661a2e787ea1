import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Sounds from words. */
export const soundEffects = defineOperation({
  id: 'sound-effects',
  title: 'Sound effects',
  verb: 'Make sound',
  summary: 'Makes sounds from a description.',
  icon: 'audio-lines',
  group: 'sound',
  params: parameters('model', 'prompt', 'originalPrompt', 'duration', 'seed', 'steps'),
  credits: 100,
  makes: 'audio',
  places: ['library'],
})
