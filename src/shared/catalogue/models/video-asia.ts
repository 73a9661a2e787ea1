import {
  exclusive,
  one,
  partnerSeed,
  seconds,
  secondsFrom,
  seed,
  some,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { by, rate } from '#shared/catalogue/prices.ts'
import { listedSizes, sizeTable, sizeTiers } from '#shared/catalogue/size-rule.ts'
import {
  everyFilm,
  filmsFrom,
  framesOrReferences,
  fromFrames,
  resolutions,
  sizeUnlessFramed,
  wordsOrFrames,
} from './films.ts'

const alibaba = filmsFrom('Alibaba')
const minimax = filmsFrom('MiniMax')

/** Wan 3.0 of both kinds. */
const wan3: ModelParameters = {
  prompt: { ...words, optional: true },
  size: sizeTiers({
    '480p': '832x480 624x624 720x544',
    '720p': '1280x720 960x960 1104x832',
    '1080p': '1920x1080 1440x1440 1648x1248',
  }),
  resolution: resolutions('1080p', '480p', '720p', '1080p'),
  duration: secondsFrom(2, 30, 5),
  sound: { default: true },
  seed: partnerSeed,
  firstFrame: one,
  lastFrame: one,
  references: upTo(10),
}
const wan3Rules = [
  some('prompt', 'firstFrame', 'references'),
  some('size', 'firstFrame', 'references'),
  exclusive('size', 'resolution'),
  ...framesOrReferences,
]

const wan2: ModelParameters = {
  prompt: words,
  negativePrompt: words,
  resolution: resolutions('720p', '720p', '1080p'),
  duration: seconds(5, 10),
  seed: partnerSeed,
  firstFrame: one,
}

/** Hailuo films one size lying; its turned size is not published. */
const hailuoSize = listedSizes('1366x768')
const hailuo: ModelParameters = { prompt: words, duration: seconds(6, 10), firstFrame: one }
const hailuoRules = [some('size', 'firstFrame'), exclusive('size', 'firstFrame')]

const h3: ModelParameters = {
  prompt: words,
  duration: secondsFrom(5, 15, 5),
  seed,
  firstFrame: one,
  lastFrame: one,
  // From the sixth on, each costs extra.
  references: upTo(5),
}

/** Wan, HappyHorse, Hailuo. Sources: model schemas and price lists of July to September 2026. */
export const asianVideoModels: readonly Model[] = [
  {
    ...alibaba,
    air: 'alibaba:wan@3.0',
    name: 'Wan 3.0',
    summary: 'Up to thirty seconds from words, pictures and references, with sound.',
    architecture: 'wan-3',
    capabilities: everyFilm,
    at: { sound: 'settings.audio' },
    parameters: wan3,
    rules: wan3Rules,
    price: by('second', 'resolution', { '480p': 50_000, '720p': 100_000, '1080p': 200_000 }),
  },
  {
    ...alibaba,
    air: 'alibaba:wan@3.0-prime',
    name: 'Wan 3.0 Prime',
    summary: 'The careful Wan 3.0.',
    architecture: 'wan-3',
    capabilities: everyFilm,
    at: { sound: 'settings.audio' },
    parameters: wan3,
    rules: wan3Rules,
    price: by('second', 'resolution', { '480p': 68_000, '720p': 140_000, '1080p': 280_000 }),
  },
  {
    ...alibaba,
    air: 'alibaba:wan@2.7',
    name: 'Wan 2.7',
    summary: 'Smooth motion at a fair price.',
    architecture: 'wan-2-7',
    capabilities: wordsOrFrames,
    parameters: wan2,
    price: by('second', 'resolution', { '720p': 100_000, '1080p': 150_000 }),
  },
  {
    ...alibaba,
    air: 'alibaba:wan@2.6',
    name: 'Wan 2.6',
    summary: 'Several shots in one film.',
    architecture: 'wan-2-6',
    capabilities: wordsOrFrames,
    parameters: { ...wan2, duration: seconds(5, 10, 15) },
  },
  {
    ...alibaba,
    air: 'alibaba:wan@2.6-flash',
    name: 'Wan 2.6 Flash',
    summary: 'Animates a picture quickly.',
    architecture: 'wan-2-6',
    capabilities: fromFrames,
    parameters: wan2,
  },
  {
    ...alibaba,
    air: 'runware:201@1',
    name: 'Wan 2.5 Preview',
    summary: 'The older Wan with sound.',
    architecture: 'wan-2-5',
    capabilities: wordsOrFrames,
    parameters: { ...wan2, resolution: resolutions('720p', '480p', '720p', '1080p') },
  },
  {
    ...alibaba,
    air: 'alibaba:happyhorse@1.1',
    name: 'HappyHorse 1.1',
    summary: 'Several people, close-ups and speech that fits the lips.',
    architecture: 'happyhorse',
    capabilities: everyFilm,
    parameters: {
      prompt: { min: 2, max: 2000, optional: true },
      size: sizeTiers({
        '720p': '1280x720 960x960 1088x832',
        '1080p': '1920x1080 1440x1440 1632x1248',
      }),
      resolution: resolutions('720p', '720p', '1080p'),
      duration: secondsFrom(3, 15, 5),
      seed: partnerSeed,
      firstFrame: one,
      references: upTo(9),
    },
    rules: [
      some('prompt', 'firstFrame'),
      ...sizeUnlessFramed,
      exclusive('size', 'resolution'),
      exclusive('firstFrame', 'references'),
    ],
    price: by('second', 'resolution', { '720p': 140_000, '1080p': 180_000 }),
  },
  {
    ...minimax,
    air: 'minimax:h3@0',
    name: 'MiniMax H3',
    summary: 'Cinematic shots with sound, up to 1440p.',
    architecture: 'minimax-h3',
    capabilities: everyFilm,
    parameters: {
      ...h3,
      size: sizeTiers({
        '768p': '1344x768 1024x768 768x768 1536x672',
        '1440p': '2560x1440 1920x1440 1440x1440 2944x1248',
      }),
      resolution: resolutions('768p', '768p', '1440p'),
    },
    rules: [...sizeUnlessFramed, exclusive('size', 'resolution'), ...framesOrReferences],
    price: by('second', 'resolution', { '768p': 80_000, '1440p': 130_000 }),
  },
  {
    ...minimax,
    air: 'minimax:h3@fast',
    name: 'MiniMax H3 Fast',
    summary: 'H3 at 480p for previews.',
    architecture: 'minimax-h3',
    capabilities: everyFilm,
    parameters: { ...h3, size: sizeTable('864x480 640x480 480x480 1120x480') },
    rules: [...sizeUnlessFramed, ...framesOrReferences],
    price: rate('second', 46_000),
  },
  {
    ...minimax,
    air: 'minimax:4@1',
    name: 'Hailuo 2.3',
    summary: 'Lively motion of bodies and faces.',
    architecture: 'hailuo',
    capabilities: wordsOrFrames,
    parameters: { ...hailuo, size: hailuoSize },
    rules: hailuoRules,
  },
  {
    ...minimax,
    air: 'minimax:4@2',
    name: 'Hailuo 2.3 Fast',
    summary: 'Animates a picture at a low price.',
    architecture: 'hailuo',
    capabilities: fromFrames,
    parameters: hailuo,
  },
  {
    ...minimax,
    air: 'minimax:3@1',
    name: 'Hailuo 02',
    summary: 'Physics and sport, well observed.',
    architecture: 'hailuo',
    capabilities: wordsOrFrames,
    parameters: { ...hailuo, size: hailuoSize },
    rules: hailuoRules,
  },
]
