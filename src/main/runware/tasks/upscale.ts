import type { Wire } from './wire.ts'

/** Upscaling as `upscale`. */
export const upscale: Wire = {
  taskType: 'upscale',
  async: true,
  places: {
    image: 'inputs.image',
    factor: 'upscaleFactor',
    megapixels: 'targetMegapixels',
    prompt: 'settings.positivePrompt',
    negativePrompt: 'settings.negativePrompt',
    strength: 'settings.strength',
    seed: 'settings.seed',
    steps: 'settings.steps',
    guidance: 'settings.CFGScale',
    outputFormat: 'outputFormat',
  },
  flat: { image: 'inputImage' },
}
