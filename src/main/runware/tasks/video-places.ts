import type { Places } from './wire.ts'

/** Where `videoInference` has its parameters. */
export const videoPlaces: Places = {
  prompt: 'positivePrompt',
  negativePrompt: 'negativePrompt',
  width: 'width',
  height: 'height',
  resolution: 'resolution',
  duration: 'duration',
  fps: 'fps',
  seed: 'seed',
  steps: 'steps',
  guidance: 'CFGScale',
  firstFrame: 'inputs.frameImages[]',
  lastFrame: 'inputs.frameImages[]',
  references: 'inputs.referenceImages',
  checkContent: 'safety.checkContent',
}
