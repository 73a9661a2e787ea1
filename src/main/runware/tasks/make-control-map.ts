import type { Wire } from './wire.ts'

/** Control maps as `controlNetPreprocess`. */
export const makeControlMap: Wire = {
  taskType: 'controlNetPreprocess',
  async: true,
  places: { image: 'inputs.image', outputFormat: 'outputFormat' },
  flat: { image: 'inputImage' },
}
