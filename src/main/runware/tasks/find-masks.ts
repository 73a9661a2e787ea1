import type { Wire } from './wire.ts'

/** Masks as `imageMasking`. */
export const findMasks: Wire = {
  taskType: 'imageMasking',
  async: true,
  places: {
    image: 'inputs.image',
    confidence: 'settings.confidence',
    detections: 'settings.maxDetections',
    maskPadding: 'settings.maskPadding',
    maskBlur: 'settings.maskBlur',
    outputFormat: 'outputFormat',
  },
  flat: { image: 'inputImage' },
}
