import type { Wire } from './wire.ts'

/** Upscaling of films as `upscale`. */
export const upscaleVideo: Wire = {
  taskType: 'upscale',
  async: true,
  places: {
    video: 'inputs.video',
    factor: 'upscaleFactor',
    width: 'width',
    height: 'height',
    fps: 'fps',
  },
}
