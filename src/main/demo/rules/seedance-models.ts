import { choice, flag, group, type Fields } from './field.ts'
import { makeVideoModel, type VideoRow } from './make-video-model.ts'
import { seed, words } from './video-fields.ts'
import type { VideoModel } from './video-model.ts'
import { fiveShapes, resolutions, seedance1, seedance2, tables } from './video-sizes.ts'
import { mirrored } from './sizes.ts'

const settings: Fields = {
  settings: group({ audio: flag, operation: choice('edit', 'extend') }),
}

const second = {
  fields: { ...words(10_000), ...settings },
  duration: { from: 4, to: 15, step: 1, preset: 5 },
  frames: 2,
  references: { images: 9, videos: 3, audios: 3 },
  sizes: seedance2,
  sound: { path: 'settings.audio', preset: true },
} as const

const rows: readonly VideoRow[] = [
  {
    air: 'bytedance:2@1',
    name: 'Seedance 1.0 Pro',
    vendor: 'bytedance',
    fields: { ...words(3000), ...seed },
    duration: { from: 1.2, to: 12, step: 0.1, preset: 5 },
    frames: 2,
    flat: true,
    sizes: seedance1,
    resolutions: resolutions('480p', '1080p'),
    sizeWithMedia: true,
    preset: [1920, 1088],
    rates: [
      [544, 0.022],
      [2160, 0.118],
    ],
  },
  {
    air: 'bytedance:2@2',
    name: 'Seedance 1.0 Pro Fast',
    vendor: 'bytedance',
    fields: { ...words(3000), ...seed },
    duration: { from: 1.2, to: 12, step: 0.1, preset: 5 },
    frames: 1,
    flat: true,
    sizes: tables(seedance1, fiveShapes(720)),
    resolutions: resolutions('480p', '720p', '1080p'),
    sizeWithMedia: true,
    rates: [
      [544, 0.008],
      [720, 0.02],
      [2160, 0.045],
    ],
  },
  {
    air: 'bytedance:seedance@1.5-pro',
    name: 'Seedance 1.5 Pro',
    vendor: 'bytedance',
    fields: { ...words(3000), ...seed },
    duration: { from: 4, to: 12, step: 1, preset: 5 },
    frames: 2,
    sizes: seedance2,
    resolutions: resolutions('480p', '720p', '1080p'),
    sound: { path: 'providerSettings.bytedance.audio', preset: false },
    rates: [
      [560, 0.012],
      [834, 0.026],
      [2160, 0.0588],
    ],
    soundRate: 2,
  },
  {
    ...second,
    air: 'bytedance:seedance@2.0',
    name: 'Seedance 2.0',
    sizes: tables(seedance2, mirrored([[3840, 2160]])),
    resolutions: resolutions('480p', '720p', '1080p', '4k'),
    rates: [
      [560, 0.07],
      [834, 0.16],
      [1440, 0.4],
      [2160, 0.9],
    ],
  },
  {
    ...second,
    air: 'bytedance:seedance@2.0-fast',
    name: 'Seedance 2.0 Fast',
    resolutions: resolutions('480p', '720p'),
    rates: [
      [560, 0.05],
      [2160, 0.12],
    ],
  },
  {
    ...second,
    air: 'bytedance:seedance@2.0-mini',
    name: 'Seedance 2.0 Mini',
    resolutions: resolutions('480p', '720p'),
    rates: [
      [560, 0.03],
      [2160, 0.07],
    ],
  },
  {
    ...second,
    air: 'bytedance:seedance@2.5',
    name: 'Seedance 2.5',
    duration: { from: 4, to: 30, step: 1, preset: 5, auto: true },
    references: { images: 30, videos: 3, audios: 3 },
    resolutions: resolutions('480p', '720p', '1080p'),
    rates: [
      [560, 0.102],
      [834, 0.23],
      [2160, 0.614],
    ],
  },
]

/** The video models of ByteDance. */
export const seedanceModels: readonly VideoModel[] = rows.map(makeVideoModel)
