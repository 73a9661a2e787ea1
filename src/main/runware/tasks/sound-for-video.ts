import { audioPlaces } from './audio-places.ts'
import type { Wire } from './wire.ts'

/** Sound for a film as `audioInference`. */
export const soundForVideo: Wire = { taskType: 'audioInference', async: true, places: audioPlaces }
