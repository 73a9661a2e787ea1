import {
  exclusive,
  lastNeedsFirst,
  one,
  partnerSeed,
  seconds,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { bySound, unknownPrice } from '#shared/catalogue/prices.ts'
import { sizeTable, sizeTiers } from '#shared/catalogue/size-rule.ts'
import {
  everyFilm,
  filmsFrom,
  framesOrReferences,
  fromWords,
  resolutions,
  wordsOrFrames,
} from './films.ts'

const google = filmsFrom('Google')
const veo = {
  ...google,
  architecture: 'veo-3-1',
  at: { sound: 'providerSettings.google.generateAudio' },
} as const

const veoParameters: ModelParameters = {
  prompt: words,
  size: sizeTiers({ '720p': '1280x720', '1080p': '1920x1080' }),
  resolution: resolutions('720p', '720p', '1080p', '4K'),
  duration: seconds(8, 6, 4),
  sound: { default: false },
  seed: partnerSeed,
  firstFrame: one,
  lastFrame: one,
  references: upTo(3),
}
const { references: _, ...frameParameters } = veoParameters

const frameRules = [
  exclusive('size', 'resolution'),
  exclusive('size', 'firstFrame'),
  lastNeedsFirst,
]

/** With references it makes eight seconds at 720p, and neither may be said. */
const veoRules = [
  exclusive('size', 'resolution'),
  exclusive('size', 'firstFrame'),
  exclusive('references', 'size'),
  exclusive('references', 'resolution'),
  exclusive('references', 'duration'),
  ...framesOrReferences,
]

/** Veo and Gemini. Sources: provider documentation of 2025, model schemas and price list of 2026. */
export const googleVideoModels: readonly Model[] = [
  {
    ...veo,
    air: 'google:3@2',
    name: 'Veo 3.1',
    summary: 'Lifelike films with speech and sound, up to 4K.',
    capabilities: everyFilm,
    parameters: veoParameters,
    rules: veoRules,
    price: {
      kind: 'rates',
      per: 'second',
      rates: [
        ...bySound(400_000, 600_000, { resolution: '4K' }).rates,
        ...bySound(200_000, 400_000).rates,
      ],
    },
  },
  {
    ...veo,
    air: 'google:3@3',
    name: 'Veo 3.1 Fast',
    summary: 'The quick Veo for drafts and variants.',
    capabilities: wordsOrFrames,
    parameters: frameParameters,
    rules: frameRules,
  },
  {
    ...veo,
    air: 'google:veo@3.1-lite',
    name: 'Veo 3.1 Lite',
    summary: 'The small Veo for many films.',
    capabilities: wordsOrFrames,
    parameters: {
      ...frameParameters,
      resolution: resolutions('720p', '720p', '1080p'),
    },
    rules: frameRules,
  },
  {
    ...google,
    air: 'google:gemini@omni-flash',
    name: 'Gemini Omni Flash',
    summary: 'Makes films from words and pictures in one conversation.',
    architecture: 'gemini-omni',
    capabilities: wordsOrFrames,
    parameters: { prompt: words, firstFrame: one },
  },
]

const gone = { ...google, price: unknownPrice, capabilities: fromWords } as const
const goneParameters = { prompt: words, size: sizeTable('1280x720') }

/** Veo before 3.1, which the service has taken away. */
export const retiredGoogleVideoModels: readonly Model[] = [
  {
    ...gone,
    air: 'google:3@0',
    name: 'Veo 3',
    summary: 'The first Veo with sound.',
    architecture: 'veo-3',
    parameters: goneParameters,
    retired: { on: '2026-07-09', instead: 'google:3@2' },
  },
  {
    ...gone,
    air: 'google:3@1',
    name: 'Veo 3 Fast',
    summary: 'The quick Veo 3.',
    architecture: 'veo-3',
    parameters: goneParameters,
    retired: { on: '2026-07-09', instead: 'google:3@3' },
  },
  {
    ...gone,
    air: 'google:2@0',
    name: 'Veo 2',
    summary: 'Veo without sound.',
    architecture: 'veo-2',
    parameters: goneParameters,
    retired: { on: '2026-07-09', instead: 'google:veo@3.1-lite' },
  },
]
