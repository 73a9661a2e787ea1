import { anything, flag, group, whole, type Fields } from './field.ts'
import { acceleration } from './image-fields.ts'
import { makeVideoModel, type VideoRow } from './make-video-model.ts'
import { seed, words } from './video-fields.ts'
import type { VideoModel } from './video-model.ts'
import { resolutions } from './video-sizes.ts'

/** Options whose values were never captured. */
const settings = (...names: readonly string[]): Fields => ({
  settings: group(Object.fromEntries(names.map((name) => [name, anything]))),
})

/** Models so new that only their names, prices and the outline of their parameters are known: much is let through. */
const outline = {
  duration: { from: 1, to: 30, step: 1, preset: 5 },
  frames: 2,
  freeSize: [256, 3840],
  sizeWithMedia: true,
} as const

const wan = {
  ...outline,
  vendor: 'alibaba',
  fields: {
    ...words(5000, true),
    ...seed,
    settings: group({ audio: flag, promptExtend: flag, shotType: anything }),
  },
  wordless: true,
  references: { images: 9, videos: 5, audios: 3 },
  resolutions: resolutions('480p', '720p', '1080p'),
  sound: { path: 'settings.audio', preset: true },
} as const

const horse = {
  ...outline,
  fields: { ...words(2500), ...seed, ...settings('audio', 'promptExtend') },
  wordless: true,
  references: { images: 9, videos: 1 },
  resolutions: resolutions('720p', '1080p'),
  rates: [
    [720, 0.14],
    [2160, 0.18],
  ],
} as const

const h3 = {
  ...outline,
  vendor: 'minimax',
  fields: { ...words(7000), ...seed, ...settings('promptOptimizer', 'audio') },
  references: { images: 9, videos: 3, audios: 3 },
  resolutions: { '768p': 768, '1440p': 1440 },
  preset: [1366, 768],
  sound: { path: 'settings.audio', preset: true },
} as const

/** Veo 2 and 3, delisted in July 2026 and still answered here, so that old recipes can be tried. */
const olderVeo = {
  vendor: 'google',
  fields: { ...words(3000), ...seed },
  frames: 1,
  flat: true,
  freeSize: [720, 1920],
  sizeWithMedia: true,
  resolutions: resolutions('720p', '1080p'),
} as const

const rows: readonly VideoRow[] = [
  {
    ...outline,
    air: 'google:gemini@omni-flash',
    name: 'Gemini Omni Flash',
    vendor: 'google',
    fields: { ...words(10_000), ...seed, ...settings('generateAudio') },
    references: { images: 10, videos: 3, audios: 3 },
    resolutions: resolutions('720p', '1080p'),
    sound: { path: 'settings.generateAudio', preset: true },
    rates: [[2160, 0.15]],
  },
  {
    ...wan,
    air: 'alibaba:wan@3.0',
    name: 'Wan 3.0',
    rates: [
      [480, 0.05],
      [720, 0.1],
      [2160, 0.2],
    ],
  },
  {
    ...wan,
    air: 'alibaba:wan@3.0-prime',
    name: 'Wan 3.0 Prime',
    rates: [
      [480, 0.068],
      [720, 0.14],
      [2160, 0.28],
    ],
  },
  { ...horse, air: 'alibaba:happyhorse@1.0', name: 'HappyHorse 1.0' },
  { ...horse, air: 'alibaba:happyhorse@1.1', name: 'HappyHorse 1.1' },
  ...(
    [
      ['0', '', 0.08, 0.13],
      ['fast', ' Fast', 0.046, 0.08],
      ['max', ' Max', 0.12, 0.2],
      ['max-turbo', ' Max Turbo', 0.09, 0.15],
    ] as const
  ).map(([version, name, low, high]): VideoRow => ({
    ...h3,
    air: `minimax:h3@${version}`,
    name: `MiniMax H3${name}`,
    rates: [
      [768, low],
      [2160, high],
    ],
  })),
  {
    ...outline,
    air: 'bfl:flux@3-video',
    name: 'FLUX 3 Video',
    fields: { ...words(10_000), ...seed, ...settings('audio', 'draft', 'promptUpsampling') },
    references: { images: 10, videos: 3, audios: 1 },
    resolutions: resolutions('720p', '1080p'),
    sound: { path: 'settings.audio', preset: true },
    rates: [
      [720, 0.17],
      [2160, 0.29],
    ],
  },
  {
    ...outline,
    air: 'lightricks:ltx@2.5-fast',
    name: 'LTX-2.5 Fast',
    fields: { ...words(10_000), ...settings('generateAudio', 'enhancePrompt') },
    resolutions: resolutions('720p', '1080p', '4K'),
    asksFps: [24, 25, 48, 50],
    sound: { path: 'settings.generateAudio', preset: true },
    rates: [
      [720, 0.09],
      [1080, 0.13],
      [1440, 0.19],
      [2160, 0.3],
    ],
  },
  {
    ...outline,
    air: 'xai:grok-imagine@video-1.5',
    name: 'Grok Imagine Video 1.5',
    fields: { ...words(4096), ...settings('audio') },
    references: { images: 7, videos: 1 },
    resolutions: resolutions('480p', '720p', '1080p'),
    sound: { path: 'sound', preset: true },
    rates: [
      [480, 0.08],
      [720, 0.14],
      [2160, 0.25],
    ],
  },
  {
    ...outline,
    air: 'prunaai:p-video@0',
    name: 'P-Video',
    fields: { ...words(5000), ...seed, ...settings('audio', 'draft', 'promptUpsampling') },
    resolutions: resolutions('720p', '1080p'),
    asksFps: [24, 48],
    sound: { path: 'settings.audio', preset: true },
    rates: [
      [720, 0.02],
      [2160, 0.04],
    ],
  },
  {
    air: 'runware:190@1',
    name: 'Ovi',
    hosted: true,
    fields: {
      ...words(3000),
      ...seed,
      steps: whole(1, 100),
      ...acceleration,
      advancedFeatures: anything,
    },
    needsMedia: true,
    duration: { of: [5], preset: 5 },
    frames: 1,
    preset: [960, 960],
    asksFps: [24],
    sound: { path: 'sound', preset: true },
    rates: [[2160, 0.03]],
  },
  {
    ...olderVeo,
    air: 'google:3@0',
    name: 'Veo 3',
    duration: { of: [4, 6, 8], preset: 8 },
    sound: { path: 'providerSettings.google.generateAudio', preset: false },
    rates: [[2160, 0.2]],
    soundRate: 2,
  },
  {
    ...olderVeo,
    air: 'google:3@1',
    name: 'Veo 3 Fast',
    duration: { of: [4, 6, 8], preset: 8 },
    sound: { path: 'providerSettings.google.generateAudio', preset: false },
    rates: [[2160, 0.1]],
    soundRate: 1.5,
  },
  {
    ...olderVeo,
    air: 'google:2@0',
    name: 'Veo 2',
    duration: { of: [5, 6, 7, 8], preset: 5 },
    rates: [[2160, 0.5]],
  },
]

/** The video models of late 2026, and three old ones. */
export const newestVideoModels: readonly VideoModel[] = rows.map(makeVideoModel)
