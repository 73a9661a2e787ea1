import { listOf } from '#main/demo/json.ts'
import { valueAt, type CrossRule } from './cross-rule.ts'
import { makeVideoModel, type VideoRow } from './make-video-model.ts'
import { seed, words } from './video-fields.ts'
import type { VideoModel } from './video-model.ts'
import { resolutions } from './video-sizes.ts'
import { mirrored } from './sizes.ts'

const wide = mirrored([
  [1280, 720],
  [1920, 1080],
])

/** With references Veo makes 8 seconds in 720p and nothing else. */
const referenceLength: CrossRule = {
  code: 'incompatibleParameters',
  parameter: ['duration', 'inputs.referenceImages'],
  message: 'With reference pictures the duration must be 8.',
  broken: (task) =>
    listOf(valueAt(task, 'inputs.referenceImages')).length > 0 &&
    task['duration'] !== undefined &&
    task['duration'] !== 8,
}

const veo = {
  vendor: 'google',
  fields: { ...words(3000), ...seed },
  duration: { of: [4, 6, 7, 8], preset: 8 },
  frames: 2,
  references: { images: 3 },
  flat: true,
  sizes: [...wide, ...mirrored([[3840, 2160]])],
  resolutions: resolutions('720p', '1080p', '4K'),
  sizeWithMedia: true,
  sound: { path: 'providerSettings.google.generateAudio', preset: false },
  rules: [referenceLength],
} as const

const rows: readonly VideoRow[] = [
  {
    ...veo,
    air: 'google:3@2',
    name: 'Veo 3.1',
    rates: [
      [1080, 0.2],
      [2160, 0.4],
    ],
    soundRate: 2,
    seconds: 90,
  },
  {
    ...veo,
    air: 'google:3@3',
    name: 'Veo 3.1 Fast',
    rates: [
      [1080, 0.1],
      [2160, 0.3],
    ],
    soundRate: 1.5,
    seconds: 60,
  },
  {
    ...veo,
    air: 'google:veo@3.1-lite',
    name: 'Veo 3.1 Lite',
    duration: { of: [4, 6, 8], preset: 8 },
    flat: false,
    sizes: wide,
    resolutions: resolutions('720p', '1080p'),
    rates: [
      [720, 0.05],
      [2160, 0.08],
    ],
    soundRate: 1.5,
    seconds: 45,
  },
]

/** The video models of Google. */
export const googleVideoModels: readonly VideoModel[] = rows.map(makeVideoModel)
