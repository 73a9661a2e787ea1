import { amount, flag, group, text, whole, type Fields } from './field.ts'
import { makeVideoModel, type VideoRow } from './make-video-model.ts'
import { seed, words } from './video-fields.ts'
import type { VideoModel } from './video-model.ts'
import { resolutions, threeShapes } from './video-sizes.ts'
import { mirrored } from './sizes.ts'

const runwaySizes = mirrored([
  [1280, 720],
  [1104, 832],
  [1584, 672],
  [960, 960],
])

const cinema = mirrored([
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
])

const ltxSettings: Fields = { settings: group({ generateAudio: flag, enhancePrompt: flag }) }

const ltxRates = [
  [720, 0.04],
  [1080, 0.08],
  [1440, 0.16],
  [2160, 0.32],
] as const

const sora = {
  fields: words(4000),
  duration: { of: [4, 8, 12, 16, 20], preset: 4 },
  frames: 1,
  flat: true,
  sizeWithMedia: true,
} as const

const rows: readonly VideoRow[] = [
  {
    air: 'runway:1@1',
    name: 'Runway Gen-4 Turbo',
    vendor: 'runway',
    fields: { ...words(1000), ...seed },
    wordless: true,
    needsMedia: true,
    duration: { from: 2, to: 10, step: 1, preset: 5 },
    frames: 1,
    flat: true,
    sizes: runwaySizes,
    sizeWithMedia: true,
    rates: [[2160, 0.05]],
  },
  {
    air: 'runway:1@2',
    name: 'Runway Gen-4.5',
    vendor: 'runway',
    fields: { ...words(1000), ...seed },
    duration: { of: [5, 8, 10], preset: 5 },
    frames: 1,
    flat: true,
    sizes: runwaySizes,
    needsSize: 'always',
    sizeWithMedia: true,
    rates: [[2160, 0.12]],
  },
  {
    air: 'runway:2@1',
    name: 'Runway Aleph',
    vendor: 'runway',
    fields: { ...words(1000), ...seed },
    needsMedia: true,
    duration: { of: [5], preset: 5 },
    frames: 0,
    video: true,
    references: { images: 1 },
    flat: true,
    sizes: runwaySizes,
    sizeWithMedia: true,
    rates: [[2160, 0.15]],
  },
  {
    air: 'runway:aleph@2.0',
    name: 'Runway Aleph 2',
    fields: words(1000),
    needsMedia: true,
    duration: { from: 2, to: 10, step: 1, preset: 5 },
    frames: 0,
    video: true,
    references: { images: 1 },
    rates: [[2160, 0.18]],
  },
  {
    air: 'lightricks:2@0',
    name: 'LTX-2 Pro',
    vendor: 'lightricks',
    fields: { ...words(10_000), CFGScale: amount(0, 20) },
    duration: { of: [6, 8, 10], preset: 6 },
    frames: 2,
    flat: true,
    sizes: cinema,
    sizeWithMedia: true,
    preset: [1920, 1080],
    asksFps: [24, 25, 50],
    sound: { path: 'providerSettings.lightricks.generateAudio', preset: true },
    rates: ltxRates,
  },
  {
    air: 'lightricks:2@1',
    name: 'LTX-2 Fast',
    vendor: 'lightricks',
    fields: words(10_000),
    duration: { of: [6, 8, 10], preset: 6 },
    frames: 2,
    flat: true,
    sizes: cinema,
    sizeWithMedia: true,
    preset: [1920, 1080],
    fps: 25,
    asksFps: [25, 50],
    sound: { path: 'providerSettings.lightricks.generateAudio', preset: true },
    rates: ltxRates,
  },
  {
    air: 'lightricks:ltx@2',
    name: 'LTX-2',
    hosted: true,
    fields: {
      ...words(10_000, true),
      steps: whole(1, 60),
      CFGScale: amount(0, 20),
      settings: group({ generateAudio: flag }),
    },
    duration: { from: 1, to: 20, step: 1, preset: 5 },
    frames: 2,
    sizes: [...threeShapes(480), ...threeShapes(720), ...threeShapes(1080)],
    sizeWithMedia: true,
    asksFps: [24, 25, 30, 48, 50],
    sound: { path: 'settings.generateAudio', preset: false },
    rates: [[2160, 0.02]],
    seconds: 40,
  },
  {
    air: 'lightricks:ltx@2.3',
    name: 'LTX-2.3',
    fields: { ...words(10_000), CFGScale: amount(0, 20), ...ltxSettings },
    duration: { of: [6, 8, 10], preset: 6 },
    frames: 2,
    sizes: [...cinema, ...threeShapes(720)],
    needsSize: 'always',
    sizeWithMedia: true,
    preset: [1920, 1080],
    asksFps: [24, 25, 48, 50],
    sound: { path: 'settings.generateAudio', preset: true },
    rates: ltxRates,
  },
  {
    air: 'lightricks:ltx@2.3-fast',
    name: 'LTX-2.3 Fast',
    fields: { ...words(10_000), ...ltxSettings },
    duration: { of: [6, 8, 10, 12, 14, 16, 18, 20], preset: 6 },
    frames: 2,
    sizes: [...cinema, ...threeShapes(720)],
    needsSize: 'always',
    sizeWithMedia: true,
    preset: [1920, 1080],
    asksFps: [24, 25, 48, 50],
    sound: { path: 'settings.generateAudio', preset: true },
    rates: [
      [720, 0.03],
      [1080, 0.06],
      [2160, 0.12],
    ],
    seconds: 25,
  },
  {
    ...sora,
    air: 'openai:3@1',
    name: 'Sora 2',
    sizes: mirrored([[1280, 720]]),
    rates: [[2160, 0.1]],
    sound: { path: 'sound', preset: true },
  },
  {
    ...sora,
    air: 'openai:3@2',
    name: 'Sora 2 Pro',
    sizes: mirrored([
      [1280, 720],
      [1792, 1024],
    ]),
    rates: [
      [720, 0.3],
      [2160, 0.5],
    ],
    sound: { path: 'sound', preset: true },
  },
  {
    air: 'luma:ray@3.2',
    name: 'Luma Ray 3.2',
    fields: {
      ...words(5000),
      settings: group({ loop: flag, hdr: flag, exrExport: flag, edit: text(1, 40) }),
    },
    duration: { of: [5, 10], preset: 5 },
    frames: 2,
    sizes: [...threeShapes(360), ...threeShapes(540), ...threeShapes(720), ...threeShapes(1080)],
    resolutions: resolutions('360p', '540p', '720p', '1080p'),
    rates: [
      [540, 0.06],
      [720, 0.12],
      [2160, 0.24],
    ],
  },
  {
    air: 'xai:grok-imagine@video',
    name: 'Grok Imagine Video',
    fields: words(4096),
    duration: { from: 1, to: 15, step: 1, preset: 6 },
    frames: 1,
    references: { images: 7 },
    sizes: [...threeShapes(480), ...threeShapes(720)],
    resolutions: resolutions('480p', '720p'),
    sound: { path: 'sound', preset: true },
    rates: [
      [480, 0.08],
      [2160, 0.14],
    ],
  },
]

/** The video models of Runway, Lightricks, OpenAI, Luma and xAI. */
export const studioVideoModels: readonly VideoModel[] = rows.map(makeVideoModel)
