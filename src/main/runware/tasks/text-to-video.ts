import { videoPlaces } from './video-places.ts'
import type { Wire } from './wire.ts'

/** Text to video as `videoInference`. */
export const textToVideo: Wire = { taskType: 'videoInference', async: true, places: videoPlaces }
