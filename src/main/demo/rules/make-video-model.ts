import { choice, whole, type Field, type Fields } from './field.ts'
import { excludes, oneOf, type CrossRule } from './cross-rule.ts'
import { provider } from './image-fields.ts'
import type { Size } from './sizes.ts'
import { frameRules, mediaInputs, vendorSettings, type MediaInputs } from './video-fields.ts'
import type { DurationRule, SoundSwitch, VideoModel } from './video-model.ts'

/** What is written down of a model; the rest follows from it. */
export interface VideoRow extends MediaInputs {
  readonly air: string
  readonly name: string
  readonly vendor?: string
  readonly hosted?: true
  readonly fields: Fields
  readonly duration: DurationRule
  readonly sizes?: readonly Size[]
  readonly freeSize?: readonly [min: number, max: number]
  readonly resolutions?: Readonly<Record<string, number>>
  readonly needsSize?: VideoModel['needsSize']
  readonly sizeWithMedia?: boolean
  readonly sizeWithReferences?: boolean
  readonly preset?: Size
  readonly fps?: number
  /** Frame rates that can be asked for. */
  readonly asksFps?: readonly number[]
  readonly rates: VideoModel['rates']
  readonly sound?: SoundSwitch
  readonly soundRate?: number
  /** Whether words must be there; else words or media. */
  readonly wordless?: boolean
  /** Whether a frame or a video must be there. */
  readonly needsMedia?: boolean
  readonly rules?: readonly CrossRule[]
  readonly seconds?: number
}

const anyOf = (values: readonly number[]): Field => ({
  is: 'either',
  of: values.map((value) => whole(value, value)),
})

const length: Field = { is: 'either', of: [choice('auto'), { is: 'number', min: 0, max: 600 }] }

const fieldsOf = (row: VideoRow): Fields => ({
  ...row.fields,
  ...mediaInputs(row),
  duration: length,
  ...(row.sizes || row.freeSize ? { width: whole(1, 8192), height: whole(1, 8192) } : {}),
  ...(row.resolutions ? { resolution: choice(...Object.keys(row.resolutions)) } : {}),
  ...(row.asksFps ? { fps: anyOf(row.asksFps) } : {}),
  ...(row.vendor === undefined ? {} : provider(row.vendor, vendorSettings[row.vendor] ?? {})),
})

const someMedia = [
  'inputs.frameImages',
  'frameImages',
  'inputs.referenceImages',
  'referenceImages',
  'inputs.referenceVideos',
  'inputs.video',
  'inputVideo',
] as const

const rulesOf = ({ wordless, needsMedia, rules = [] }: VideoRow): readonly CrossRule[] => [
  ...frameRules,
  excludes('resolution', 'width'),
  excludes('resolution', 'height'),
  ...(wordless ? [oneOf('positivePrompt', ...someMedia)] : []),
  ...(needsMedia ? [oneOf(...someMedia)] : []),
  ...rules,
]

/** A model from what is written down of it. */
export const makeVideoModel = (row: VideoRow): VideoModel => {
  const { hosted, wordless, preset = [1280, 720], fps = 24, seconds = 60 } = row
  const { needsSize = 'never', sizeWithMedia = false } = row
  return {
    ...row,
    host: hosted ? 'runware' : 'partner',
    fields: fieldsOf(row),
    required: wordless ? [] : ['positivePrompt'],
    rules: rulesOf(row),
    later: true,
    needsSize,
    sizeWithMedia,
    preset,
    fps,
    seconds,
  }
}
