import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** A text read aloud. */
export const voiceOver = defineOperation({
  id: 'voice-over',
  title: 'Voice-over',
  verb: 'Speak',
  summary: 'Reads a text aloud.',
  icon: 'mic',
  group: 'sound',
  params: parameters('model', 'speech', 'voice', 'language', 'speed', 'prompt'),
  needs: ['speech'],
  credits: 100,
  makes: 'audio',
  places: ['library'],
})
