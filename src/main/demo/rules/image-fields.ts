import {
  air,
  amount,
  anything,
  choice,
  flag,
  group,
  list,
  media,
  text,
  whole,
  type Field,
  type Fields,
} from './field.ts'
import { schedulers } from './schedulers.ts'

const percentStart = whole(0, 99)
const percentEnd = whole(1, 100)
const step = whole(0, 100)
const weight = amount(-4, 4)

/** The positive prompt alone. */
export const positive = (min: number, max: number): Fields => ({ positivePrompt: text(min, max) })

/** Both prompts, with the same bounds. */
export const prompts = (min: number, max: number): Fields => ({
  positivePrompt: text(min, max),
  negativePrompt: text(min, max),
})

/** Steps, guidance, scheduler and seed of a diffusion model. */
export const sampling = (steps: number, guidance: readonly [number, number]): Fields => ({
  steps: whole(1, steps),
  CFGScale: amount(...guidance),
  scheduler: { is: 'choice', of: schedulers },
  ...seed(Number.MAX_SAFE_INTEGER),
})

/** The seed, up to the largest one the model takes. */
export const seed = (max: number): Fields => ({ seed: whole(0, max) })

const side = whole(0, 2048, 64)

/** What goes with a source picture: strength, mask margin, outpainting. */
export const painting: Fields = {
  strength: amount(0, 1),
  maskMargin: whole(32, 128),
  outpaint: group({ top: side, bottom: side, left: side, right: side, blur: whole(0, 32) }),
}

/** A source picture and a mask in the nested form. */
export const nestedSource: Fields = { inputs: group({ seedImage: media, maskImage: media }) }

/** The same at the root, as architecture checkpoints still take it. */
export const flatSource: Fields = { seedImage: media, maskImage: media }

/** A picture to be edited and what is to be changed of it, for tools among the models. */
export const editedImage: Fields = { inputs: group({ image: media, mask: media }, 'image') }

/** A source that must be there, nested. */
export const requiredSource: Fields = {
  inputs: group({ seedImage: media, maskImage: media }, 'seedImage'),
}

/** How a source is extended, without the rest of painting. */
export const extension: Fields = {
  outpaint: group({ top: side, bottom: side, left: side, right: side, blur: whole(0, 32) }),
}

/** Reference pictures, nested. */
export const references = (max: number): Fields => ({
  inputs: group({ referenceImages: list(media, 1, max) }),
})

/** The same at the root, as FLUX.1 still takes them. */
export const flatReferences = (max: number): Fields => ({ referenceImages: list(media, 1, max) })

/** Reference pictures that must be there. */
export const requiredReferences = (max: number): Fields => ({
  inputs: group({ referenceImages: list(media, 1, max) }, 'referenceImages'),
})

/** Cache settings that speed a diffusion model up. */
export const acceleration: Fields = {
  acceleratorOptions: group({
    teaCache: flag,
    teaCacheDistance: amount(0, 1),
    fbCache: flag,
    fbCacheThreshold: amount(0, 1),
    dbCache: flag,
    dbCacheThreshold: amount(0, 1),
    dbCacheSkipInterval: whole(1, 100),
    deepCache: flag,
    deepCacheInterval: whole(1, 100),
    deepCacheBranchId: whole(0, 100),
    cacheStartStep: step,
    cacheStartStepPercentage: percentStart,
    cacheEndStep: step,
    cacheEndStepPercentage: percentEnd,
    cacheMaxConsecutiveSteps: whole(1, 5),
  }),
}

/** The one-word form of the same. */
export const accelerationLevel: Fields = { acceleration: choice('none', 'low', 'medium', 'high') }

/** LoRA models with their weights. */
export const lora: Fields = { lora: list(group({ model: air, weight }, 'model'), 1, 20) }

/** Face repair pass. */
export const ultralytics: Fields = {
  ultralytics: group({
    CFGScale: amount(0, 50),
    confidence: amount(0, 1),
    inpaintSize: whole(128, 2048),
    maskBlur: whole(0, 100),
    maskPadding: whole(0, 20),
    positivePrompt: text(2, 3000),
    negativePrompt: text(2, 3000),
    steps: whole(1, 100),
    strength: amount(0, 1),
  }),
}

/** Second pass at a higher resolution. */
export const hiresFix: Fields = {
  hiresFix: {
    is: 'either',
    of: [
      flag,
      group(
        { model: air, steps: whole(1, 35), strength: amount(0, 1), upscaleFactor: whole(4, 4) },
        'model',
      ),
    ],
  },
}

const watermark = group({
  text: text(2, 32),
  image: media,
  displayPosition: choice(
    'top-left',
    'top-center',
    'top-right',
    'center-left',
    'center-center',
    'center-right',
    'bottom-left',
    'bottom-center',
    'bottom-right',
    'tiled',
  ),
  opacity: amount(0.1, 1),
  fontColor: text(1, 40),
  bgColor: text(1, 40),
})

/** Watermark, and a transparent result where the model can. */
export const advanced = (layered: boolean): Fields =>
  layered
    ? { advancedFeatures: group({ watermark, layerDiffuse: flag }), layerDiffuse: flag, watermark }
    : { advancedFeatures: group({ watermark }), watermark }

/** Prompt weighting with the syntaxes a family knows. */
export const weighting = (...names: readonly string[]): Fields => ({
  promptWeighting: choice(...names),
})

/** Real guidance for distilled FLUX. */
export const trueGuidance: Fields = { trueCFGScale: amount(0, 20) }

/** What Stable Diffusion checkpoints have. */
export const stableDiffusion: Fields = {
  clipSkip: whole(0, 4),
  vae: air,
  embeddings: list(group({ model: air, weight }, 'model'), 1, 20),
}

/** What only the large ones have. */
export const refiner: Fields = {
  refiner: group(
    { model: air, startStep: whole(2, 100), startStepPercentage: whole(1, 99) },
    'model',
  ),
}

/** Options of newer partner models; only the names are documented. */
export const settings = (...names: readonly string[]): Fields => ({
  settings: group(Object.fromEntries(names.map((name): [string, Field] => [name, anything]))),
})

/** The options of one vendor. */
export const provider = (vendor: string, fields: Fields): Fields => ({
  providerSettings: group({ [vendor]: group(fields) }),
})
