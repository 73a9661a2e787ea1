import { klingGuidance, words } from './video-fields.ts'
import { makeVideoModel, type VideoRow } from './make-video-model.ts'
import { framesOf } from './video-fields.ts'
import { valueAt, type CrossRule } from './cross-rule.ts'
import type { VideoModel } from './video-model.ts'
import { mirrored } from './sizes.ts'
import { resolutions, threeShapes } from './video-sizes.ts'
import { group, list, media, text } from './field.ts'

const fiveOrTen = { of: [5, 10], preset: 5 } as const
const threeToFifteen = { from: 3, to: 15, step: 1, preset: 5 } as const

const older = {
  vendor: 'klingai',
  fields: { ...words(2500, true), ...klingGuidance },
  duration: fiveOrTen,
  frames: 2,
  flat: true,
  fps: 24,
} as const

const sound = { path: 'providerSettings.klingai.sound', preset: false } as const

const soundWithOneFrame: CrossRule = {
  code: 'incompatibleParameters',
  parameter: ['providerSettings.klingai.sound', 'inputs.frameImages'],
  message: 'Sound is not available with two frames.',
  broken: (task) =>
    framesOf(task).length > 1 && valueAt(task, 'providerSettings.klingai.sound') === true,
}

const elements = list(
  group(
    {
      id: text(1, 20),
      description: text(0, 500),
      frontalImage: media,
      images: list(media, 1, 4),
    },
    'id',
  ),
  1,
  4,
)

const third = {
  vendor: 'klingai',
  fields: words(3072, true),
  wordless: true,
  duration: threeToFifteen,
  frames: 2,
  sound,
  soundRate: 1.5,
  needsSize: 'without-media',
} as const

const large = mirrored([
  [1920, 1080],
  [1440, 1440],
])

const rows: readonly VideoRow[] = [
  {
    ...older,
    air: 'klingai:5@1',
    name: 'Kling 2.1 Standard',
    wordless: true,
    needsMedia: true,
    sizes: threeShapes(720),
    rates: [[2160, 0.037]],
  },
  {
    ...older,
    air: 'klingai:5@2',
    name: 'Kling 2.1 Pro',
    sizes: threeShapes(1080),
    preset: [1920, 1080],
    rates: [[2160, 0.074]],
  },
  {
    ...older,
    air: 'klingai:5@3',
    name: 'Kling 2.1 Master',
    sizes: threeShapes(1080),
    preset: [1920, 1080],
    rates: [[2160, 0.185]],
  },
  {
    ...older,
    air: 'klingai:6@0',
    name: 'Kling 2.5 Turbo Standard',
    needsMedia: true,
    rates: [[2160, 0.042]],
  },
  {
    ...older,
    air: 'klingai:6@1',
    name: 'Kling 2.5 Turbo Pro',
    sizes: threeShapes(720),
    rates: [[2160, 0.07]],
  },
  {
    air: 'klingai:kling-video@2.6-pro',
    name: 'Kling 2.6 Pro',
    vendor: 'klingai',
    fields: { ...words(2500, true), ...klingGuidance },
    wordless: true,
    duration: fiveOrTen,
    frames: 2,
    references: { images: 1, videos: 1 },
    sizes: large,
    preset: [1920, 1080],
    needsSize: 'without-media',
    sizeWithReferences: false,
    sound,
    soundRate: 2,
    rates: [[2160, 0.07]],
    rules: [soundWithOneFrame],
    seconds: 130,
  },
  {
    ...third,
    air: 'klingai:kling-video@3-standard',
    name: 'Kling 3.0 Standard',
    sizes: [...threeShapes(720), ...threeShapes(1080)],
    rates: [[2160, 0.084]],
  },
  {
    ...third,
    air: 'klingai:kling-video@3-pro',
    name: 'Kling 3.0 Pro',
    sizes: large,
    preset: [1920, 1080],
    rates: [[2160, 0.112]],
  },
  {
    ...third,
    air: 'klingai:kling-video@3-4k',
    name: 'Kling 3.0 4K',
    sizes: mirrored([[3840, 2160]]),
    preset: [3840, 2160],
    rates: [[2160, 0.21]],
  },
  {
    ...third,
    air: 'klingai:kling-video@3.0-turbo',
    name: 'Kling 3.0 Turbo',
    wordless: false,
    needsSize: 'never',
    sizes: [...threeShapes(720), ...threeShapes(1080)],
    resolutions: resolutions('720p', '1080p'),
    rates: [
      [720, 0.112],
      [2160, 0.14],
    ],
  },
  ...(
    [
      ['standard', '720p', 720, 0.1],
      ['pro', '1080p', 1080, 0.13],
      ['4k', '4k', 2160, 0.25],
    ] as const
  ).map(([tier, resolution, side, usd]): VideoRow => ({
    ...third,
    air: `klingai:kling-video@o3-${tier}`,
    name: `Kling 3.0 Omni ${tier}`,
    fields: words(2500),
    references: { images: 7, videos: 1 },
    needsSize: 'never',
    sizes: threeShapes(side),
    resolutions: resolutions(resolution),
    preset: [Math.round((side * 16) / 9), side],
    rates: [[2160, usd]],
  })),
  {
    air: 'klingai:kling@o1',
    name: 'Kling O1 Pro',
    vendor: 'klingai',
    fields: words(2500),
    duration: { from: 3, to: 10, step: 1, preset: 5 },
    frames: 2,
    references: { images: 7, videos: 1 },
    sizes: threeShapes(1080),
    preset: [1920, 1080],
    rates: [[2160, 0.112]],
  },
]

/** Adds the characters of Kling 3 to the media its models take. */
const withElements = (model: VideoModel): VideoModel => {
  const { inputs } = model.fields
  if (!model.air.includes('@3') || inputs?.is !== 'object') return model
  const fields = { ...inputs.fields, elements }
  return { ...model, fields: { ...model.fields, inputs: { ...inputs, fields } } }
}

/** The video models of Kling. */
export const klingModels: readonly VideoModel[] = rows.map(makeVideoModel).map(withElements)
