import { guidance, hostedWords, one, seed, steps } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters, NumberRange } from '#shared/catalogue/parameter-kinds.ts'
import { example, unknownPrice } from '#shared/catalogue/prices.ts'
import { sizeTable } from '#shared/catalogue/size-rule.ts'

const factor = (...only: readonly [number, ...number[]]): NumberRange => ({
  min: Math.min(...only),
  max: Math.max(...only),
  step: 1,
  default: only[0],
  only,
})

const optionalWords = { ...hostedWords, optional: true } as const

/** What upscalers take that draw new detail. */
const redrawing: ModelParameters = {
  image: one,
  factor: factor(2),
  prompt: optionalWords,
  negativePrompt: hostedWords,
  seed,
  steps: steps(50, 20),
  guidance: guidance(0, 20, 7),
}

const image = {
  architecture: 'upscaler',
  hosting: 'hosted',
  capabilities: ['upscale'],
  price: unknownPrice,
  seconds: null,
} as const satisfies Partial<Model>

const video = {
  architecture: 'video-upscaler',
  hosting: 'partner',
  capabilities: ['upscale-video'],
  price: unknownPrice,
  seconds: null,
} as const satisfies Partial<Model>

/** Models that make pictures and films larger. Sources: model schemas and recorded examples of 2026. */
export const upscalerModels: readonly Model[] = [
  {
    ...image,
    air: 'runware:504@1',
    name: 'Real-ESRGAN',
    creator: 'Xintao',
    summary: 'Twice or four times as large, true to the picture.',
    parameters: { image: one, factor: factor(2, 4) },
  },
  {
    ...image,
    air: 'runware:500@1',
    name: 'Clarity',
    creator: 'Clarity AI',
    summary: 'Twice as large with newly drawn detail; for pictures of up to a megapixel.',
    parameters: {
      ...redrawing,
      image: { ...one, pixels: 1_153_433 },
      strength: { min: 0, max: 1, step: 0.01, default: 0.8 },
    },
    // Of 20 to 40 steps.
    price: example(2600, 7000),
    seconds: { low: 11, high: 18 },
  },
  {
    ...image,
    air: 'runware:503@1',
    name: 'SwinIR',
    creator: 'SwinIR',
    summary: 'Twice or four times as large, gentle with noise.',
    parameters: { image: one, factor: factor(2, 4) },
  },
  {
    ...image,
    air: 'runware:501@1',
    name: 'CCSR',
    creator: 'CCSR',
    summary: 'Restores what compression and blur took away.',
    parameters: redrawing,
  },
  {
    ...image,
    air: 'runware:502@1',
    name: 'Latent Upscaler',
    creator: 'Stability AI',
    summary: 'Draws the picture anew at twice the size.',
    parameters: redrawing,
  },
  {
    ...image,
    air: 'prunaai:p-image@upscale',
    name: 'P-Image Upscale',
    creator: 'Pruna AI',
    summary: 'Up to a size in megapixels that you say.',
    hosting: 'partner',
    parameters: { image: one, megapixels: { min: 1, max: 8, step: 1, default: 4 } },
    rules: [{ rule: 'some', of: ['megapixels'] }],
  },
  {
    ...image,
    air: 'bria:52@1',
    name: 'Bria Increase Resolution',
    creator: 'Bria',
    summary: 'Twice or four times as large, trained on licensed pictures only.',
    hosting: 'partner',
    parameters: { image: one, factor: factor(2, 4) },
  },
  {
    ...video,
    air: 'bria:50@1',
    name: 'Bria Video Increase Resolution',
    creator: 'Bria',
    summary: 'Twice or four times as large.',
    parameters: { video: one, factor: factor(2, 4) },
  },
  {
    ...video,
    air: 'topazlabs:starlight-precise@2.5',
    name: 'Topaz Starlight Precise 2.5',
    creator: 'Topaz Labs',
    summary: 'Restores old and soft films, true to the source.',
    // Only the usual sizes: which others it takes is not published.
    parameters: { video: one, size: sizeTable('1920x1080 3840x2160') },
  },
  {
    ...video,
    air: 'bytedance:50@1',
    name: 'ByteDance Video Upscaler',
    creator: 'ByteDance',
    summary: 'Sharper and larger, nothing to set.',
    parameters: { video: one },
  },
  {
    ...video,
    air: 'bytedance:video-enhancement@standard',
    name: 'ByteDance Video Enhancement',
    creator: 'ByteDance',
    summary: 'Sharpens and smooths a film.',
    parameters: { video: one },
  },
  {
    ...video,
    air: 'bytedance:video-enhancement@pro',
    name: 'ByteDance Video Enhancement Pro',
    creator: 'ByteDance',
    summary: 'The careful one, for large screens.',
    parameters: { video: one },
  },
]
