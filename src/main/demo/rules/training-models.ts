import { chargeFields, taskFields } from './common.ts'
import { excludes, oneOf } from './cross-rule.ts'
import { air, amount, choice, flag, group, list, media, text, whole, type Fields } from './field.ts'
import type { ToolModel } from './tool-model.ts'

/** One model that a style can be trained for. */
export interface TrainingModel extends ToolModel {
  /** What the trained LoRA fits. */
  readonly architecture: string
  /** US dollars for a thousand steps. */
  readonly rate: number
  readonly steps: number
}

/** The common parameters of `training`; always asynchronous. */
export const trainingFields: Fields = {
  ...taskFields,
  ...chargeFields,
  deliveryMethod: choice('async'),
  model: { is: 'air' },
}

/** The service documents `inputs.dataset` alone; single pictures are taken as well. */
const fields: Fields = {
  inputs: group({ dataset: media, images: list(media, 4, 200) }),
  importModel: group(
    {
      air,
      name: text(1, 200),
      uniqueIdentifier: text(1, 200),
      version: text(1, 60),
      private: flag,
      heroImageURL: { is: 'uri' },
      shortDescription: text(0, 2000),
      tags: list(text(1, 60), 0, 50),
      positiveTriggerWords: text(0, 500),
    },
    'name',
    'uniqueIdentifier',
    'version',
  ),
  settings: group({
    steps: whole(50, 10_000),
    rank: whole(1, 128),
    learningRate: amount(0, 1),
    resolution: whole(256, 2048),
    triggerWord: text(1, 100),
    autoCaption: flag,
    seed: whole(0, 2_147_483_647),
  }),
}

type Row = readonly [air: string, name: string, architecture: string, rate: number]

const rows: readonly Row[] = [
  ['runware:flux-1-dev@style-lora-training', 'FLUX.1 dev style LoRA', 'flux1d', 1.6],
  [
    'runware:flux-2-klein-4b@style-lora-training',
    'FLUX.2 klein 4B style LoRA',
    'flux2klein4b',
    0.8,
  ],
  [
    'runware:flux-2-klein-9b@style-lora-training',
    'FLUX.2 klein 9B style LoRA',
    'flux2klein9b',
    1.3,
  ],
  ['runware:qwen-image@style-lora-training', 'Qwen-Image style LoRA', 'qwen_image', 2.4],
  ['runware:z-image@style-lora-training', 'Z-Image style LoRA', 'z_image', 1],
  ['exactly:illustrative@training', 'Exactly illustrative', 'illustrious', 3],
]

/** The models of `training`. */
export const trainingModels: readonly TrainingModel[] = rows.map(
  ([air, name, architecture, rate]) => ({
    air,
    name,
    architecture,
    rate,
    host: air.startsWith('runware') ? 'runware' : 'partner',
    fields,
    required: ['inputs', 'importModel'],
    rules: [oneOf('inputs.dataset', 'inputs.images'), excludes('inputs.dataset', 'inputs.images')],
    later: true,
    steps: 1000,
    seconds: 600,
  }),
)
