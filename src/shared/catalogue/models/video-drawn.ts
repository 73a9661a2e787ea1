import {
  lastNeedsFirst,
  one,
  partnerSeed,
  seconds,
  secondsFrom,
  sizeOrResolution,
  some,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { sizeTiers } from '#shared/catalogue/size-rule.ts'
import {
  everyFilm,
  filmsFrom,
  framesOrReferences,
  resolutions,
  sizeUnlessFramed,
  wordsOrFrames,
} from './films.ts'

const pixverseResolutions = resolutions('720p', '360p', '540p', '720p', '1080p')
const pixverse: ModelParameters = {
  prompt: words,
  negativePrompt: words,
  size: sizeTiers({
    '360p': '640x360 480x360 360x360',
    '540p': '960x540 720x540 540x540',
    '720p': '1280x720 960x720 720x720',
    '1080p': '1920x1080 1440x1080 1080x1080',
  }),
  resolution: pixverseResolutions,
  duration: seconds(5, 8),
  seed: partnerSeed,
  firstFrame: one,
  lastFrame: one,
}
const pixverseStyle = {
  options: ['', 'anime', '3d_animation', 'clay', 'comic', 'cyberpunk'],
  default: '',
}
const pixverseRules = [some('size', 'firstFrame'), ...sizeOrResolution, lastNeedsFirst]

const vidu: ModelParameters = { prompt: words, seed: partnerSeed, firstFrame: one }
const viduQ2: ModelParameters = {
  ...vidu,
  size: sizeTiers({
    '360p': '640x352 544x400 480x480',
    '540p': '960x528 816x608 720x720',
    '720p': '1280x720 1104x816 960x960',
    '1080p': '1920x1080 1674x1238 1440x1440',
  }),
  duration: secondsFrom(1, 8, 5),
  lastFrame: one,
  references: upTo(7),
}
const viduRules = [...sizeUnlessFramed, ...framesOrReferences]

/** PixVerse and Vidu. Sources: provider documentation of 2025, model schemas of July 2026. */
export const drawnVideoModels: readonly Model[] = [
  {
    ...filmsFrom('PixVerse'),
    air: 'pixverse:1@8',
    name: 'PixVerse 6',
    summary: 'The newest PixVerse: effects and camera moves.',
    architecture: 'pixverse',
    capabilities: wordsOrFrames,
    parameters: pixverse,
    rules: pixverseRules,
  },
  ...(
    [
      ['7', 'PixVerse 5.6', 'Films in a drawn style, with sound.'],
      ['6', 'PixVerse 5.5', 'Films in a drawn style, with sound.'],
    ] as const
  ).map(([version, name, summary]) => ({
    ...filmsFrom('PixVerse'),
    air: `pixverse:1@${version}`,
    name,
    summary,
    architecture: 'pixverse',
    capabilities: wordsOrFrames,
    at: { style: 'providerSettings.pixverse.style', sound: 'providerSettings.pixverse.audio' },
    parameters: { ...pixverse, style: pixverseStyle, sound: { default: false } },
    rules: pixverseRules,
  })),
  {
    ...filmsFrom('PixVerse'),
    air: 'pixverse:1@5',
    name: 'PixVerse 5',
    summary: 'Films in a drawn style: anime, clay, comic.',
    architecture: 'pixverse',
    capabilities: wordsOrFrames,
    at: {
      style: 'providerSettings.pixverse.style',
      sound: 'providerSettings.pixverse.soundEffectSwitch',
    },
    parameters: { ...pixverse, style: pixverseStyle, sound: { default: false } },
    rules: pixverseRules,
  },
  {
    ...filmsFrom('PixVerse'),
    air: 'pixverse:1@5-fast',
    name: 'PixVerse 5 Fast',
    summary: 'The quick PixVerse.',
    architecture: 'pixverse',
    capabilities: wordsOrFrames,
    parameters: pixverse,
    rules: pixverseRules,
  },
  {
    ...filmsFrom('Vidu'),
    air: 'vidu:4@1',
    name: 'Vidu Q3',
    summary: 'Lively films with a steady subject.',
    architecture: 'vidu-q3',
    capabilities: wordsOrFrames,
    parameters: { ...vidu, resolution: pixverseResolutions },
  },
  {
    ...filmsFrom('Vidu'),
    air: 'vidu:3@1',
    name: 'Vidu Q2 Pro',
    summary: 'Fine expressions, one to eight seconds.',
    architecture: 'vidu-q2',
    capabilities: everyFilm,
    parameters: viduQ2,
    rules: viduRules,
  },
  {
    ...filmsFrom('Vidu'),
    air: 'vidu:3@2',
    name: 'Vidu Q2 Turbo',
    summary: 'The quick Vidu at a low price.',
    architecture: 'vidu-q2',
    capabilities: everyFilm,
    parameters: viduQ2,
    rules: viduRules,
  },
]
