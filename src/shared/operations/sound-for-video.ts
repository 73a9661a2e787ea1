import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Sounds that fit a film. */
export const soundForVideo = defineOperation({
  id: 'sound-for-video',
  title: 'Sound for a video',
  verb: 'Add sound',
  summary: 'Makes sounds that fit a film.',
  icon: 'audio-waveform',
  group: 'sound',
  params: parameters('model', 'video', 'prompt', 'originalPrompt', 'duration', 'seed', 'steps'),
  needs: ['video'],
  credits: 100,
  makes: 'audio',
  places: ['library'],
})
