import { STRUCTURED_QUESTION } from '#shared/operations/words.ts'
import type { Wire } from './wire.ts'

/** Descriptions as `caption`; without a question of the user’s own, everything is asked for at once. */
export const describe: Wire = {
  taskType: 'caption',
  async: true,
  places: { image: 'inputs.image', question: 'prompt' },
  flat: { image: 'inputImage' },
  defaults: { question: STRUCTURED_QUESTION },
}
