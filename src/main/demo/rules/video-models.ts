import { clipVideoModels } from './clip-video-models.ts'
import { googleVideoModels } from './google-video-models.ts'
import { klingModels } from './kling-models.ts'
import { newestVideoModels } from './newest-video-models.ts'
import { seedanceModels } from './seedance-models.ts'
import { studioVideoModels } from './studio-video-models.ts'
import type { VideoModel } from './video-model.ts'

/** The models of `videoInference`. */
export const videoModels: readonly VideoModel[] = [
  ...klingModels,
  ...googleVideoModels,
  ...seedanceModels,
  ...studioVideoModels,
  ...clipVideoModels,
  ...newestVideoModels,
]
