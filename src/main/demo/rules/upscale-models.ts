import { amount, flag, group, media, text, whole, type Field, type Fields } from './field.ts'
import { formats, videoToolFields } from './common.ts'
import { excludes, medium, oneOf } from './cross-rule.ts'
import { provider } from './image-fields.ts'
import { schedulers } from './schedulers.ts'
import type { ToolModel } from './tool-model.ts'

/** One model that makes a picture or a video larger. */
export interface UpscaleModel extends ToolModel {
  readonly takes: 'image' | 'video'
  /** What it multiplies each side by when the task does not say. */
  readonly factor: number
  /** The largest input in pixels; a larger one is refused. */
  readonly area?: number
  /** US dollars for a megapixel of the result, or for a second of video. */
  readonly rate: number
}

const picture: Fields = { inputs: group({ image: media }), inputImage: media }
const video: Fields = {
  ...videoToolFields,
  inputs: group({ video: media }),
  inputVideo: media,
  outputFormat: formats('MP4', 'WEBM', 'MOV'),
}

const factorOf = (...of: readonly number[]): Field => ({
  is: 'either',
  of: of.map((factor) => whole(factor, factor)),
})

const step = whole(1, 100)
const prompts: Fields = { positivePrompt: text(0, 3000), negativePrompt: text(0, 3000) }
const scheduler: Field = { is: 'choice', of: schedulers }
const seed = whole(0, Number.MAX_SAFE_INTEGER)

const still = { host: 'runware', takes: 'image', rules: medium('image', 'inputImage') } as const
const moving = {
  host: 'partner',
  takes: 'video',
  rules: medium('video', 'inputVideo'),
  later: true,
  seconds: 60,
} as const

/** The models of `upscale`. */
export const upscaleModels: readonly UpscaleModel[] = [
  {
    ...still,
    air: 'runware:500@1',
    name: 'Clarity',
    fields: {
      ...picture,
      upscaleFactor: whole(1, 4),
      settings: group({
        ...prompts,
        seed,
        steps: step,
        scheduler,
        CFGScale: amount(0, 50),
        strength: amount(0, 1),
        controlNetWeight: amount(-4, 4),
      }),
    },
    factor: 2,
    area: 1_153_433,
    rate: 0.0013,
    seconds: 14,
  },
  {
    ...still,
    air: 'runware:501@1',
    name: 'CCSR',
    fields: {
      ...picture,
      upscaleFactor: factorOf(2),
      settings: group({
        ...prompts,
        controlNetWeight: amount(-4, 4),
        steps: step,
        seed,
        CFGScale: amount(0, 50),
      }),
    },
    factor: 2,
    area: 1_153_433,
    rate: 0.0012,
    seconds: 12,
  },
  {
    ...still,
    air: 'runware:502@1',
    name: 'Stable Diffusion latent upscaler',
    fields: {
      ...picture,
      upscaleFactor: factorOf(2),
      settings: group({
        ...prompts,
        steps: step,
        seed,
        CFGScale: amount(0, 50),
        clipSkip: whole(0, 4),
      }),
    },
    factor: 2,
    area: 1_153_433,
    rate: 0.0008,
    seconds: 8,
  },
  {
    ...still,
    air: 'runware:503@1',
    name: 'SwinIR',
    fields: { ...picture, upscaleFactor: factorOf(2, 4) },
    factor: 2,
    rate: 0.0006,
    seconds: 5,
  },
  {
    ...still,
    air: 'runware:504@1',
    name: 'Real-ESRGAN',
    fields: { ...picture, upscaleFactor: factorOf(2, 4) },
    factor: 2,
    rate: 0.0004,
    seconds: 3,
  },
  {
    ...still,
    host: 'partner',
    vendor: 'bria',
    air: 'bria:52@1',
    name: 'Bria increase resolution',
    fields: {
      ...picture,
      upscaleFactor: factorOf(2, 4),
      ...provider('bria', { preserveAlpha: flag, contentModeration: flag }),
    },
    factor: 2,
    rate: 0.004,
    seconds: 8,
  },
  {
    ...still,
    host: 'partner',
    air: 'prunaai:p-image@upscale',
    name: 'P-Image upscale',
    fields: {
      ...picture,
      targetMegapixels: whole(1, 8),
      upscaleFactor: whole(1, 4),
      settings: group({ enhanceDetails: flag, realism: flag }),
    },
    rules: [
      ...still.rules,
      excludes('targetMegapixels', 'upscaleFactor'),
      oneOf('targetMegapixels', 'upscaleFactor'),
    ],
    factor: 2,
    rate: 0.005,
    seconds: 6,
  },
  {
    ...moving,
    air: 'bria:50@1',
    name: 'Bria video increase resolution',
    fields: { ...video, upscaleFactor: factorOf(2, 4) },
    factor: 2,
    rate: 0.14,
  },
  {
    ...moving,
    air: 'bytedance:50@1',
    name: 'ByteDance video upscaler',
    fields: video,
    factor: 2,
    rate: 0.007,
  },
  ...(['standard', 'pro'] as const).map((tier): UpscaleModel => ({
    ...moving,
    air: `bytedance:video-enhancement@${tier}`,
    name: `ByteDance video enhancement ${tier}`,
    fields: {
      ...video,
      resolution: formats('720p', '1080p', '2k', '4k'),
      fps: whole(15, 120),
      settings: group({ scene: text(1, 60), toolVersion: text(1, 60) }),
    },
    factor: 2,
    rate: tier === 'pro' ? 0.02 : 0.01,
  })),
  {
    ...moving,
    air: 'topazlabs:starlight-precise@2.5',
    name: 'Topaz Starlight Precise 2.5',
    fields: { ...video, width: whole(128, 3840), height: whole(128, 3840), fps: whole(15, 60) },
    required: ['width', 'height'],
    factor: 2,
    rate: 0.1,
  },
]
