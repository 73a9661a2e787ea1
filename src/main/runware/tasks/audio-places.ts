import type { Places } from './wire.ts'

/** Where `audioInference` has its parameters. */
export const audioPlaces: Places = {
  prompt: 'positivePrompt',
  negativePrompt: 'negativePrompt',
  duration: 'duration',
  seed: 'seed',
  steps: 'steps',
  guidance: 'CFGScale',
  video: 'inputs.video',
  lyrics: 'settings.lyrics',
  instrumental: 'settings.instrumental',
  tempo: 'settings.bpm',
  speech: 'speech.text',
  voice: 'speech.voice',
  language: 'speech.language',
  speed: 'speech.speed',
}
