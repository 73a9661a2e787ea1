import { audioPlaces } from './audio-places.ts'
import type { Wire } from './wire.ts'

/** Voice-over as `audioInference`. */
export const voiceOver: Wire = { taskType: 'audioInference', async: true, places: audioPlaces }
