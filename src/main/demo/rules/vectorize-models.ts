import { anything, group, list, media, text, whole, type Fields } from './field.ts'
import { fileFields, formats } from './common.ts'
import { medium } from './cross-rule.ts'
import { provider } from './image-fields.ts'
import type { SizeRule } from './sizes.ts'
import type { ToolModel } from './tool-model.ts'

/** One model that answers with a vector drawing. */
export interface VectorModel extends ToolModel {
  readonly from: 'image' | 'prompt'
  /** Which sizes a drawing from words may have. */
  readonly size?: SizeRule
  /** How many bits a channel of a traced colour keeps: more is more faithful. */
  readonly precision: number
  readonly each: number
}

/** The common parameters of `vectorize`. */
export const vectorFields: Fields = {
  ...fileFields,
  outputFormat: formats('SVG'),
  numberResults: whole(1, 4),
}

const traced = {
  host: 'partner',
  from: 'image',
  fields: { inputs: group({ image: media }), inputImage: media },
  rules: medium('image', 'inputImage'),
  seconds: 4,
} as const

const drawn = {
  host: 'partner',
  vendor: 'recraft',
  from: 'prompt',
  fields: {
    positivePrompt: text(1, 10_000),
    width: whole(256, 4096),
    height: whole(256, 4096),
    ...provider('recraft', {
      styleId: text(1, 80),
      colors: list(anything, 1, 20),
      backgroundColor: anything,
    }),
  },
  required: ['positivePrompt'],
  size: {
    kind: 'range',
    min: 256,
    max: 4096,
    multiple: 1,
    need: 'never',
    preset: [1024, 1024],
  },
  seconds: 10,
} as const

/** The models of `vectorize`. */
export const vectorModels: readonly VectorModel[] = [
  { ...traced, air: 'recraft:1@1', name: 'Recraft Vectorize', precision: 6, each: 0.01 },
  { ...traced, air: 'picsart:1@1', name: 'Picsart Vectorizer', precision: 5, each: 0.012 },
  { ...drawn, air: 'recraft:v4@vector', name: 'Recraft V4 Vector', precision: 5, each: 0.08 },
  {
    ...drawn,
    air: 'recraft:v4-pro@vector',
    name: 'Recraft V4 Pro Vector',
    precision: 6,
    each: 0.3,
  },
]
