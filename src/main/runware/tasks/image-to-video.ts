import { videoPlaces } from './video-places.ts'
import type { Wire } from './wire.ts'

/** Image to video as `videoInference` with frame images. */
export const imageToVideo: Wire = { taskType: 'videoInference', async: true, places: videoPlaces }
