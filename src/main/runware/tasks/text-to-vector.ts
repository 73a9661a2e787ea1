import type { Wire } from './wire.ts'

/** Vectors from text as `vectorize`. */
export const textToVector: Wire = {
  taskType: 'vectorize',
  async: true,
  places: { prompt: 'positivePrompt', width: 'width', height: 'height' },
  more: () => ({ outputFormat: 'SVG' }),
}
