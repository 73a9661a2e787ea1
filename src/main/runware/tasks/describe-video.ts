import type { Wire } from './wire.ts'

/** Descriptions of films as `caption`. */
export const describeVideo: Wire = {
  taskType: 'caption',
  async: true,
  places: { video: 'inputs.video' },
}
