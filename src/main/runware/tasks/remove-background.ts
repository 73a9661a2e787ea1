import type { Wire } from './wire.ts'

/** Background removal as `removeBackground`. */
export const removeBackground: Wire = {
  taskType: 'removeBackground',
  async: true,
  places: {
    image: 'inputs.image',
    maskOnly: 'settings.returnOnlyMask',
    outputFormat: 'outputFormat',
  },
  flat: { image: 'inputImage' },
}
