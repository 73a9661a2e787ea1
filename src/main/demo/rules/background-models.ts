import { anything, amount, flag, group, list, media, whole, type Fields } from './field.ts'
import { formats, videoToolFields } from './common.ts'
import { medium } from './cross-rule.ts'
import { provider } from './image-fields.ts'
import type { ToolModel } from './tool-model.ts'

/** One model that cuts the background away. */
export interface BackgroundModel extends ToolModel {
  readonly takes: 'image' | 'video'
  /** How different from the rim of the picture a colour must be to stay, 0 to 255. */
  readonly tolerance: number
  /** How wide the soft edge is, in pixels of a picture of 1024. */
  readonly softness: number
  /** US dollars for a picture or a second. */
  readonly each: number
}

const picture: Fields = { inputs: group({ image: media }), inputImage: media }

const rgba = list(amount(0, 255), 4, 4)

const rembg: Fields = {
  settings: group({
    rgba,
    postProcessMask: flag,
    returnOnlyMask: flag,
    alphaMatting: flag,
    alphaMattingForegroundThreshold: whole(1, 255),
    alphaMattingBackgroundThreshold: whole(1, 255),
    alphaMattingErodeSize: whole(1, 255),
  }),
}

const bria = provider('bria', { preserveAlpha: flag, contentModeration: flag, mode: anything })

type Row = readonly [air: string, name: string, tolerance: number, softness: number]

const still = ([air, name, tolerance, softness]: Row): BackgroundModel => ({
  air,
  name,
  tolerance,
  softness,
  host: 'runware',
  takes: 'image',
  fields: picture,
  rules: medium('image', 'inputImage'),
  seconds: 1.2,
  each: 0.0006,
})

const rows: readonly Row[] = [
  ['runware:110@1', 'Bria RMBG 2.0 open', 30, 2],
  ['runware:112@1', 'BiRefNet v1 base', 30, 2],
  ['runware:112@2', 'BiRefNet v1 base COD', 22, 2],
  ['runware:112@3', 'BiRefNet DIS', 26, 1],
  ['runware:112@5', 'BiRefNet general', 30, 2],
  ['runware:112@6', 'BiRefNet general 512', 34, 3],
  ['runware:112@7', 'BiRefNet HRSOD DHU', 28, 1],
  ['runware:112@8', 'BiRefNet massive TR DIS5K', 28, 1],
  ['runware:112@9', 'BiRefNet matting', 26, 5],
  ['runware:112@10', 'BiRefNet portrait', 32, 4],
]

/** The models of `removeBackground`. */
export const backgroundModels: readonly BackgroundModel[] = [
  {
    ...still(['runware:109@1', 'RemBG 1.4', 36, 2]),
    fields: { ...picture, ...rembg },
  },
  ...rows.map(still),
  {
    ...still(['bria:2@1', 'Bria RMBG 2.0', 28, 2]),
    host: 'partner',
    vendor: 'bria',
    fields: { ...picture, ...bria },
    each: 0.018,
  },
  {
    air: 'bria:51@1',
    name: 'Bria video background removal',
    host: 'partner',
    vendor: 'bria',
    takes: 'video',
    fields: {
      ...videoToolFields,
      inputs: group({ video: media }),
      inputVideo: media,
      outputFormat: formats('WEBM', 'MOV'),
      settings: group({ rgba }),
      ...provider('bria', { rgba }),
    },
    rules: medium('video', 'inputVideo'),
    later: true,
    tolerance: 40,
    softness: 2,
    seconds: 40,
    each: 0.05,
  },
]
