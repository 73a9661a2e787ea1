import type { Places } from './wire.ts'

/** Where `imageInference` has its parameters. */
export const imagePlaces: Places = {
  prompt: 'positivePrompt',
  negativePrompt: 'negativePrompt',
  width: 'width',
  height: 'height',
  resolution: 'resolution',
  strength: 'strength',
  maskMargin: 'maskMargin',
  steps: 'steps',
  guidance: 'CFGScale',
  scheduler: 'scheduler',
  acceleration: 'acceleration',
  seed: 'seed',
  loras: 'lora',
  image: 'inputs.seedImage',
  mask: 'inputs.maskImage',
  references: 'inputs.referenceImages',
  guides: 'controlNet',
  styles: 'ipAdapters',
  sides: 'outpaint',
  transparent: 'advancedFeatures.layerDiffuse',
  outputFormat: 'outputFormat',
  checkContent: 'safety.checkContent',
}

/** Models of before 2026 that have their pictures at the root of a task. */
export const flatImagePlaces: Places = {
  image: 'seedImage',
  mask: 'maskImage',
  references: 'referenceImages',
}
