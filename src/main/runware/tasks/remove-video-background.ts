import type { Wire } from './wire.ts'

/** Background removal of films as `removeBackground`. */
export const removeVideoBackground: Wire = {
  taskType: 'removeBackground',
  async: true,
  places: { video: 'inputs.video' },
}
