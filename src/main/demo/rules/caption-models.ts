import { group, media, text, type Fields } from './field.ts'
import { chargeFields, taskFields, videoToolFields } from './common.ts'
import { medium } from './cross-rule.ts'
import type { ToolModel } from './tool-model.ts'

/** One model that puts a picture or a video into words. */
export interface CaptionModel extends ToolModel {
  readonly takes: 'image' | 'video'
  readonly answers: 'text' | 'words' | 'age'
  /** US dollars a picture or a second. */
  readonly each: number
}

/** The common parameters of `caption`, whose result is no file. */
export const captionFields: Fields = { ...taskFields, ...chargeFields, model: { is: 'air' } }

const picture: Fields = { inputs: group({ image: media }), inputImage: media }

type Row = readonly [air: string, name: string, answers: CaptionModel['answers'], each: number]

const still = ([air, name, answers, each]: Row): CaptionModel => ({
  air,
  name,
  answers,
  each,
  host: 'runware',
  takes: 'image',
  fields: answers === 'age' ? picture : { ...picture, prompt: text(1, 5000) },
  rules: medium('image', 'inputImage'),
  seconds: 2,
})

const moving = (air: string, name: string, answers: CaptionModel['answers']): CaptionModel => ({
  air,
  name,
  answers,
  host: 'partner',
  takes: 'video',
  fields: {
    deliveryMethod: videoToolFields['deliveryMethod'] ?? text(1, 20),
    inputs: group({ video: media }),
    inputVideo: media,
  },
  rules: medium('video', 'inputVideo'),
  later: true,
  seconds: 20,
  each: 0.002,
})

/** The models of `caption`. */
export const captionModels: readonly CaptionModel[] = [
  ...(
    [
      ['runware:150@2', 'LLaVA 1.6 Mistral 7B', 'text', 0.0007],
      ['runware:151@1', 'CLIP ViT-L/14', 'words', 0.0003],
      ['runware:152@1', 'Qwen2.5-VL 3B', 'text', 0.0006],
      ['runware:152@2', 'Qwen2.5-VL 7B', 'text', 0.0009],
      ['runware:152@50', 'Qwen2.5-VL age detector', 'age', 0.0009],
      ['runware:153@1', 'ViT age classifier', 'age', 0.0003],
      ['runware:154@1', 'Open age detection', 'age', 0.0003],
    ] as const
  ).map(still),
  moving('memories:1@1', 'Memories video captioning', 'text'),
  moving('memories:2@1', 'Memories video age detection', 'age'),
]
