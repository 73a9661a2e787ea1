import {
  exclusive,
  guidance,
  lastNeedsFirst,
  one,
  seconds,
  secondsFrom,
  some,
  words,
} from '#shared/catalogue/families.ts'
import type { Model, ParameterRule } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { bySound } from '#shared/catalogue/prices.ts'
import { sizeTable } from '#shared/catalogue/size-rule.ts'
import {
  everyFilm,
  filmsFrom,
  framesOrReferences,
  fromFrames,
  resolutions,
  sizeUnlessFramed,
  wordsOrFrames,
} from './films.ts'

const kling = filmsFrom('Kling AI')
const at = { sound: 'providerSettings.klingai.sound' }

const klingWords = { min: 2, max: 2500 }
/** With a picture to start from, words may be left out. */
const optionalWords = { ...klingWords, optional: true } as const
const wordsOrPictures: ParameterRule = some('prompt', 'firstFrame', 'references')

const full = sizeTable('1920x1080 1440x1440')
const classic: ModelParameters = {
  prompt: klingWords,
  negativePrompt: klingWords,
  duration: seconds(5, 10),
  guidance: { ...guidance(0, 1, 0.5), step: 0.05 },
}

/** Kling 3.0 in its three sizes. */
const three: Pick<Model, 'capabilities' | 'at' | 'rules'> & { parameters: ModelParameters } = {
  capabilities: wordsOrFrames,
  at,
  parameters: {
    prompt: optionalWords,
    negativePrompt: klingWords,
    firstFrame: one,
    lastFrame: one,
    duration: secondsFrom(3, 15, 5),
    sound: { default: false },
  },
  rules: [some('prompt', 'firstFrame'), ...sizeUnlessFramed, lastNeedsFirst],
}

/** Kling. Sources: schema and examples of 2.6 Pro of September 2026, provider documentation, price list. */
export const klingVideoModels: readonly Model[] = [
  {
    ...kling,
    air: 'klingai:kling-video@2.6-pro',
    name: 'Kling 2.6 Pro',
    summary: 'Cinematic motion with sound; steady with people.',
    architecture: 'kling-2-6',
    capabilities: everyFilm,
    at,
    parameters: {
      ...classic,
      prompt: optionalWords,
      size: full,
      firstFrame: one,
      lastFrame: one,
      references: one,
      sound: { default: false },
    },
    rules: [
      wordsOrPictures,
      ...sizeUnlessFramed,
      exclusive('size', 'references'),
      ...framesOrReferences,
      exclusive('sound', 'lastFrame'),
    ],
    price: bySound(70_000, 140_000),
    seconds: { low: 127, high: 400 },
  },
  {
    ...kling,
    ...three,
    air: 'klingai:kling-video@3-standard',
    name: 'Kling 3.0 Standard',
    summary: 'Several shots in one film, with sound, at 720p.',
    architecture: 'kling-3',
    parameters: { ...three.parameters, size: sizeTable('1280x720') },
    price: bySound(84_000, 126_000),
  },
  {
    ...kling,
    ...three,
    air: 'klingai:kling-video@3-pro',
    name: 'Kling 3.0 Pro',
    summary: 'Kling 3.0 at 1080p.',
    architecture: 'kling-3',
    parameters: { ...three.parameters, size: full },
  },
  {
    ...kling,
    ...three,
    air: 'klingai:kling-video@3-4k',
    name: 'Kling 3.0 4K',
    summary: 'Kling 3.0 for large screens.',
    architecture: 'kling-3',
    parameters: { ...three.parameters, size: sizeTable('3840x2160') },
  },
  {
    ...kling,
    air: 'klingai:kling-video@3.0-turbo',
    name: 'Kling 3.0 Turbo',
    summary: 'The quick Kling 3.0.',
    architecture: 'kling-3',
    capabilities: wordsOrFrames,
    parameters: {
      prompt: { min: 3, max: 2000 },
      negativePrompt: words,
      resolution: resolutions('720p', '720p', '1080p'),
      duration: secondsFrom(3, 15, 5),
      firstFrame: one,
    },
  },
  ...(
    [
      ['standard', 'Kling O3 Standard', 'References and edits at 720p.', '720p'],
      ['pro', 'Kling O3 Pro', 'References and edits at 1080p.', '1080p'],
      ['4k', 'Kling O3 4K', 'References and edits for large screens.', '4k'],
    ] as const
  ).map(([version, name, summary, resolution]) => ({
    ...kling,
    air: `klingai:kling-video@o3-${version}`,
    name,
    summary,
    architecture: 'kling-o3',
    capabilities: everyFilm,
    parameters: {
      prompt: klingWords,
      resolution: resolutions(resolution, resolution),
      firstFrame: one,
      references: one,
    },
    rules: [exclusive('firstFrame', 'references')],
  })),
  {
    ...kling,
    air: 'klingai:kling@o1',
    name: 'Kling O1',
    summary: 'Keeps people and things of a reference.',
    architecture: 'kling-o1',
    capabilities: everyFilm,
    parameters: { prompt: klingWords, firstFrame: one, references: one },
    rules: [exclusive('firstFrame', 'references')],
  },
  {
    ...kling,
    air: 'klingai:6@1',
    name: 'Kling 2.5 Turbo Pro',
    summary: 'Fast and fluid motion without sound.',
    architecture: 'kling-2-5',
    capabilities: wordsOrFrames,
    parameters: { ...classic, size: sizeTable('1280x720 720x720'), firstFrame: one },
    rules: [some('size', 'firstFrame'), exclusive('size', 'firstFrame')],
  },
  {
    ...kling,
    air: 'klingai:6@0',
    name: 'Kling 2.5 Turbo Standard',
    summary: 'Animates a picture at a low price.',
    architecture: 'kling-2-5',
    capabilities: fromFrames,
    parameters: { ...classic, firstFrame: one },
  },
  {
    ...kling,
    air: 'klingai:5@3',
    name: 'Kling 2.1 Master',
    summary: 'The most careful of the older Klings.',
    architecture: 'kling-2-1',
    capabilities: wordsOrFrames,
    parameters: { ...classic, size: sizeTable('1920x1080 1080x1080'), firstFrame: one },
    rules: [some('size', 'firstFrame'), exclusive('size', 'firstFrame')],
  },
  {
    ...kling,
    air: 'klingai:5@2',
    name: 'Kling 2.1 Pro',
    summary: 'Leads from one picture to another.',
    architecture: 'kling-2-1',
    capabilities: fromFrames,
    parameters: { ...classic, firstFrame: one, lastFrame: one },
    rules: [lastNeedsFirst],
  },
]
