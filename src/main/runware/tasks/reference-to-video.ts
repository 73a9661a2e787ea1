import { videoPlaces } from './video-places.ts'
import type { Wire } from './wire.ts'

/** References to video as `videoInference`. */
export const referenceToVideo: Wire = {
  taskType: 'videoInference',
  async: true,
  places: videoPlaces,
}
