import { guideKinds, type GuideKind } from '#main/demo/guides/make-guide.ts'
import { flag, group, media, whole, type Fields } from './field.ts'
import { formats } from './common.ts'
import { excludes, medium, valueAt, type CrossRule } from './cross-rule.ts'
import type { ToolModel } from './tool-model.ts'

/** One way to make a control map. */
export interface GuideModel extends ToolModel {
  readonly kind: GuideKind
}

const level = whole(0, 255)

const rising = (low: string, high: string): CrossRule => ({
  code: 'incompatibleParameters',
  parameter: [low, high],
  message: `'${high}' must exceed '${low}'.`,
  broken: (task) => Number(valueAt(task, high) ?? 200) <= Number(valueAt(task, low) ?? 100),
})

/** The service names no keys here; these are those of the older form and their short names. */
const settings: Partial<Record<GuideKind, Fields>> = {
  canny: {
    settings: group({
      lowThreshold: level,
      highThreshold: level,
      lowThresholdCanny: level,
      highThresholdCanny: level,
    }),
  },
  openpose: { settings: group({ includeHandsAndFace: flag, includeHandsAndFaceOpenPose: flag }) },
}

const base = { host: 'runware', seconds: 1 } as const

/** The models of `controlNetPreprocess`. */
export const guideModels: readonly GuideModel[] = guideKinds.map((kind) => ({
  ...base,
  kind,
  air: `runware:controlnet-preprocess@${kind}`,
  name: `ControlNet preprocess ${kind}`,
  fields: { inputs: group({ image: media }), inputImage: media, ...settings[kind] },
  rules: [
    ...medium('image', 'inputImage'),
    rising('settings.lowThreshold', 'settings.highThreshold'),
    rising('settings.lowThresholdCanny', 'settings.highThresholdCanny'),
  ],
}))

const olderKinds = guideKinds.flatMap((kind) =>
  kind.includes('-') ? [kind.replace('-', '_'), kind] : [kind],
)

/** The older form, which names a processor instead of a model. */
export const olderGuide: Omit<GuideModel, 'kind'> = {
  ...base,
  air: 'preProcessorType',
  name: 'ControlNet preprocess',
  fields: {
    preProcessorType: formats(...olderKinds),
    inputImage: media,
    inputs: group({ image: media }),
    width: whole(64, 4096),
    height: whole(64, 4096),
    lowThresholdCanny: level,
    highThresholdCanny: level,
    includeHandsAndFaceOpenPose: flag,
  },
  required: ['preProcessorType'],
  rules: [
    ...medium('image', 'inputImage'),
    excludes('model', 'preProcessorType'),
    rising('lowThresholdCanny', 'highThresholdCanny'),
  ],
}

/** The kind the older form names. */
export const kindNamed = (name: string): GuideKind =>
  guideKinds.find((kind) => kind === name.toLowerCase().replace('_', '-')) ?? 'canny'
