import { anything, flag, group, type Fields } from './field.ts'
import { makeVideoModel, type VideoRow } from './make-video-model.ts'
import { seed, words } from './video-fields.ts'
import type { VideoModel } from './video-model.ts'
import { fiveShapes, resolutions, tables, threeShapes } from './video-sizes.ts'
import { mirrored } from './sizes.ts'

const pixverse = {
  vendor: 'pixverse',
  fields: { ...words(2048, true), ...seed },
  duration: { of: [5, 8], preset: 5 },
  frames: 2,
  flat: true,
  sizes: tables(fiveShapes(360), fiveShapes(540), fiveShapes(720), fiveShapes(1080)),
  resolutions: resolutions('360p', '540p', '720p', '1080p'),
  sizeWithMedia: true,
  rates: [
    [540, 0.06],
    [720, 0.08],
    [2160, 0.15],
  ],
} as const

const longer = { duration: { from: 1, to: 15, step: 1, preset: 5 } } as const

const hailuo = {
  vendor: 'minimax',
  fields: words(2000),
  duration: { of: [6, 10], preset: 6 },
  frames: 2,
  flat: true,
  sizes: mirrored([
    [1366, 768],
    [1920, 1080],
  ]),
  sizeWithMedia: true,
  preset: [1366, 768],
  fps: 25,
  asksFps: [25],
  rates: [
    [768, 0.045],
    [2160, 0.08],
  ],
  rules: [
    {
      code: 'unsupportedDuration',
      parameter: ['duration', 'width', 'height'],
      message: 'In 1920x1080 the duration must be 6.',
      broken: ({ duration, width, height }: Readonly<Record<string, unknown>>) =>
        duration === 10 && (width === 1920 || height === 1920),
    },
  ],
} as const

const vidu = {
  vendor: 'vidu',
  fields: { ...words(2000), ...seed },
  wordless: true,
  duration: { from: 1, to: 8, step: 1, preset: 5 },
  frames: 2,
  references: { images: 7 },
  flat: true,
  freeSize: [256, 1920],
  sound: { path: 'providerSettings.vidu.audio', preset: false },
} as const

const wan = {
  vendor: 'alibaba',
  fields: { ...words(2000, true), ...seed },
  duration: { of: [5, 10, 15], preset: 5 },
  frames: 1,
  references: { images: 3, videos: 3 },
  sizes: tables(fiveShapes(720), fiveShapes(1080)),
  resolutions: resolutions('720p', '1080p'),
  sound: { path: 'providerSettings.alibaba.audio', preset: false },
  rates: [
    [720, 0.1],
    [2160, 0.15],
  ],
} as const

const settings = (...names: readonly string[]): Fields => ({
  settings: group(Object.fromEntries(names.map((name) => [name, anything]))),
})

const rows: readonly VideoRow[] = [
  { ...pixverse, air: 'pixverse:1@5', name: 'PixVerse V5' },
  { ...pixverse, air: 'pixverse:1@5-fast', name: 'PixVerse V5 Fast' },
  { ...pixverse, ...longer, air: 'pixverse:1@6', name: 'PixVerse V5.5' },
  { ...pixverse, ...longer, air: 'pixverse:1@7', name: 'PixVerse V5.6' },
  {
    air: 'pixverse:1@8',
    name: 'PixVerse V6',
    fields: {
      ...words(5000, true),
      ...seed,
      ...settings('audio', 'multiClip', 'thinking', 'style'),
    },
    ...longer,
    frames: 2,
    references: { images: 7 },
    sizes: pixverse.sizes,
    resolutions: pixverse.resolutions,
    sizeWithMedia: true,
    sound: { path: 'settings.audio', preset: false },
    rates: pixverse.rates,
  },
  { ...hailuo, air: 'minimax:3@1', name: 'MiniMax Hailuo 02' },
  { ...hailuo, air: 'minimax:4@1', name: 'MiniMax Hailuo 2.3', wordless: true },
  {
    ...hailuo,
    air: 'minimax:4@2',
    name: 'MiniMax Hailuo 2.3 Fast',
    wordless: true,
    needsMedia: true,
    frames: 1,
    rates: [[2160, 0.032]],
  },
  {
    ...vidu,
    air: 'vidu:3@1',
    name: 'Vidu Q2 Pro',
    rates: [
      [720, 0.06],
      [2160, 0.12],
    ],
  },
  {
    ...vidu,
    air: 'vidu:3@2',
    name: 'Vidu Q2 Turbo',
    rates: [
      [720, 0.022],
      [2160, 0.05],
    ],
  },
  {
    ...vidu,
    air: 'vidu:4@1',
    name: 'Vidu Q3',
    duration: { from: 1, to: 16, step: 1, preset: 5 },
    resolutions: resolutions('360p', '540p', '720p', '1080p'),
    rates: [
      [720, 0.08],
      [2160, 0.16],
    ],
  },
  {
    ...vidu,
    air: 'vidu:4@2',
    name: 'Vidu Q3 Turbo',
    duration: { from: 1, to: 16, step: 1, preset: 5 },
    needsSize: 'always',
    sizeWithMedia: true,
    rates: [
      [720, 0.04],
      [2160, 0.08],
    ],
  },
  { ...wan, air: 'alibaba:wan@2.6', name: 'Wan 2.6' },
  {
    ...wan,
    air: 'alibaba:wan@2.6-flash',
    name: 'Wan 2.6 Flash',
    needsMedia: true,
    duration: { from: 2, to: 15, step: 1, preset: 5 },
    rates: [
      [720, 0.05],
      [2160, 0.075],
    ],
  },
  {
    air: 'alibaba:wan@2.7',
    name: 'Wan 2.7',
    fields: {
      ...words(5000, true),
      ...seed,
      settings: group({ audio: flag, promptExtend: flag, shotType: anything }),
    },
    wordless: true,
    duration: { from: 2, to: 15, step: 1, preset: 5 },
    frames: 2,
    references: { images: 5, videos: 5, audios: 1 },
    sizes: wan.sizes,
    resolutions: wan.resolutions,
    sound: { path: 'settings.audio', preset: false },
    rates: wan.rates,
  },
  {
    ...wan,
    air: 'runware:201@1',
    name: 'Wan 2.5 Preview',
    duration: { of: [5, 10], preset: 5 },
    references: { images: 0 },
    flat: true,
    sizes: tables(threeShapes(480), fiveShapes(720), fiveShapes(1080)),
    resolutions: resolutions('480p', '720p', '1080p'),
    rates: [
      [480, 0.05],
      [720, 0.1],
      [2160, 0.15],
    ],
  },
]

/** The video models of PixVerse, MiniMax, Vidu and Alibaba. */
export const clipVideoModels: readonly VideoModel[] = rows.map(makeVideoModel)
