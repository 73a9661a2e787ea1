import { audioPlaces } from './audio-places.ts'
import type { Wire } from './wire.ts'

/** Music as `audioInference`. */
export const music: Wire = { taskType: 'audioInference', async: true, places: audioPlaces }
