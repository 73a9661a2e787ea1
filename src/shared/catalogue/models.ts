import type { Model } from './model.ts'
import { backgroundModels } from './models/backgrounds.ts'
import { controlMapModels } from './models/control-maps.ts'
import { designImageModels } from './models/design-image.ts'
import { flux1Models } from './models/flux-1.ts'
import { flux2Models } from './models/flux-2.ts'
import { googleImageModels, retiredGoogleImageModels } from './models/google-image.ts'
import { hostedDiffusionModels } from './models/hosted-diffusion.ts'
import { maskModels } from './models/masks.ts'
import { musicModels } from './models/music.ts'
import { ownWays } from './models/own-ways.ts'
import { partnerFluxModels } from './models/partner-flux.ts'
import { partnerImageModels } from './models/partner-image.ts'
import { studioImageModels } from './models/studio-image.ts'
import { upscalerModels } from './models/upscalers.ts'
import { vectorModels } from './models/vectors.ts'
import { asianVideoModels } from './models/video-asia.ts'
import { bytedanceVideoModels, retiredBytedanceVideoModels } from './models/video-bytedance.ts'
import { drawnVideoModels } from './models/video-drawn.ts'
import { googleVideoModels, retiredGoogleVideoModels } from './models/video-google.ts'
import { klingVideoModels } from './models/video-kling.ts'
import { moreVideoModels } from './models/video-more.ts'
import { voiceModels } from './models/voices.ts'
import { wordModels } from './models/words.ts'

/**
 * Every model the studio offers. The first is the default of a new studio; within an operation the order is the one
 * in which they are offered, the best to begin with first.
 */
export const models: readonly Model[] = [
  ...flux2Models,
  ...flux1Models,
  ...hostedDiffusionModels,
  ...googleImageModels,
  ...partnerFluxModels,
  ...partnerImageModels,
  ...designImageModels,
  ...studioImageModels,
  ...backgroundModels,
  ...upscalerModels,
  ...maskModels,
  ...controlMapModels,
  ...wordModels,
  ...vectorModels,
  ...klingVideoModels,
  ...googleVideoModels,
  ...bytedanceVideoModels,
  ...asianVideoModels,
  ...moreVideoModels,
  ...drawnVideoModels,
  ...musicModels,
  ...voiceModels,
  ...ownWays,
  ...retiredGoogleImageModels,
  ...retiredGoogleVideoModels,
  ...retiredBytedanceVideoModels,
]
