import {
  exclusive,
  lastNeedsFirst,
  one,
  partnerSeed,
  seconds,
  secondsFrom,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { by, bySound } from '#shared/catalogue/prices.ts'
import { sizeTiers } from '#shared/catalogue/size-rule.ts'
import {
  everyFilm,
  filmsFrom,
  framesOrReferences,
  resolutions,
  sizeUnlessFramed,
  wordsOrFrames,
} from './films.ts'

const bytedance = filmsFrom('ByteDance')
const at = { sound: 'settings.audio' }

/** Seedance 2.0; its sizes are not published, so that a resolution is all that is said. */
const two: ModelParameters = {
  prompt: words,
  duration: secondsFrom(4, 15, 5),
  sound: { default: true },
  firstFrame: one,
  lastFrame: one,
}

const firstTiers = {
  '480p': '864x480 736x544 640x640 960x416',
  '1080p': '1920x1088 1664x1248 1440x1440 2176x928',
}

/** Seedance. Sources: provider documentation of 2025, model schemas and price list of 2026. */
export const bytedanceVideoModels: readonly Model[] = [
  {
    ...bytedance,
    air: 'bytedance:seedance@2.5',
    name: 'Seedance 2.5',
    summary: 'Up to thirty seconds and thirty references, with sound.',
    architecture: 'seedance-2-5',
    capabilities: everyFilm,
    at,
    parameters: {
      prompt: { min: 2, max: 10_000 },
      size: sizeTiers({
        '480p': '854x480 752x560 640x640 992x432',
        '720p': '1280x720 1112x834 960x960 1470x630',
        '1080p': '1920x1080 1664x1248 1440x1440 2206x946',
      }),
      resolution: resolutions('720p', '480p', '720p', '1080p'),
      duration: secondsFrom(4, 30, 5),
      sound: { default: true },
      firstFrame: one,
      lastFrame: one,
      references: upTo(30),
    },
    rules: [...sizeUnlessFramed, exclusive('size', 'resolution'), ...framesOrReferences],
    price: by('second', 'resolution', { '480p': 102_000, '720p': 230_000, '1080p': 614_000 }),
    seconds: { low: 105, high: 235 },
  },
  {
    ...bytedance,
    air: 'bytedance:seedance@2.0',
    name: 'Seedance 2.0',
    summary: 'Strong motion and camera work, with sound.',
    architecture: 'seedance-2',
    capabilities: wordsOrFrames,
    at,
    parameters: { ...two, resolution: resolutions('720p', '480p', '720p', '1080p') },
    rules: [lastNeedsFirst],
    price: by('second', 'resolution', { '480p': 70_000, '720p': 160_000, '1080p': 400_000 }),
  },
  {
    ...bytedance,
    air: 'bytedance:seedance@2.0-fast',
    name: 'Seedance 2.0 Fast',
    summary: 'The quick Seedance 2.0.',
    architecture: 'seedance-2',
    capabilities: wordsOrFrames,
    at,
    parameters: { ...two, resolution: resolutions('720p', '480p', '720p') },
    rules: [lastNeedsFirst],
  },
  {
    ...bytedance,
    air: 'bytedance:seedance@2.0-mini',
    name: 'Seedance 2.0 Mini',
    summary: 'The small Seedance 2.0 for many films.',
    architecture: 'seedance-2',
    capabilities: wordsOrFrames,
    at,
    parameters: { ...two, resolution: resolutions('720p', '480p', '720p') },
    rules: [lastNeedsFirst],
  },
  {
    ...bytedance,
    air: 'bytedance:2@2',
    name: 'Seedance 1.0 Pro Fast',
    summary: 'Cheap and quick, from just over a second.',
    architecture: 'seedance-1',
    capabilities: wordsOrFrames,
    parameters: {
      prompt: words,
      size: sizeTiers(firstTiers),
      resolution: resolutions('720p', '480p', '720p', '1080p'),
      duration: { min: 1.2, max: 12, step: 0.1, default: 5 },
      seed: partnerSeed,
      firstFrame: one,
    },
    rules: [...sizeUnlessFramed, exclusive('size', 'resolution')],
  },
  {
    ...bytedance,
    air: 'bytedance:2@1',
    name: 'Seedance 1.0 Pro',
    summary: 'Steady camera and clean motion, without sound.',
    architecture: 'seedance-1',
    capabilities: wordsOrFrames,
    parameters: {
      prompt: words,
      size: sizeTiers(firstTiers),
      resolution: resolutions('480p', '480p', '1080p'),
      duration: seconds(5, 10),
      seed: partnerSeed,
      firstFrame: one,
      lastFrame: one,
    },
    rules: [...sizeUnlessFramed, exclusive('size', 'resolution'), lastNeedsFirst],
  },
]

/** Seedance that the service has taken away. */
export const retiredBytedanceVideoModels: readonly Model[] = [
  {
    ...bytedance,
    air: 'bytedance:seedance@1.5-pro',
    name: 'Seedance 1.5 Pro',
    summary: 'Seedance with sound, before 2.0.',
    architecture: 'seedance-1-5',
    capabilities: wordsOrFrames,
    at: { sound: 'providerSettings.bytedance.audio' },
    parameters: {
      prompt: words,
      resolution: resolutions('720p', '480p', '720p', '1080p'),
      sound: { default: false },
      seed: partnerSeed,
      firstFrame: one,
    },
    price: {
      kind: 'rates',
      per: 'second',
      rates: [
        ...bySound(12_000, 24_000, { resolution: '480p' }).rates,
        ...bySound(26_000, 52_000, { resolution: '720p' }).rates,
        ...bySound(58_800, 117_600, { resolution: '1080p' }).rates,
      ],
    },
    retired: { on: '2026-11-11', instead: 'bytedance:seedance@2.0' },
  },
]
