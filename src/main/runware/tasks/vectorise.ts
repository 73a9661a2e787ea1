import type { Wire } from './wire.ts'

/** Tracing as `vectorize`. */
export const vectorise: Wire = {
  taskType: 'vectorize',
  async: true,
  places: { image: 'inputs.image' },
  flat: { image: 'inputImage' },
  more: () => ({ outputFormat: 'SVG' }),
}
