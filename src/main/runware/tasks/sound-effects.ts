import { audioPlaces } from './audio-places.ts'
import type { Wire } from './wire.ts'

/** Sound effects as `audioInference`. */
export const soundEffects: Wire = { taskType: 'audioInference', async: true, places: audioPlaces }
