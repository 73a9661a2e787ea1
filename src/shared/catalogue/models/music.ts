import {
  guidance,
  hostedWords,
  one,
  type Origin,
  partnerSeed,
  steps,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'

const ace: Origin & Pick<Model, 'capabilities' | 'price' | 'seconds'> = {
  creator: 'ACE Studio',
  hosting: 'hosted',
  architecture: 'ace-step',
  capabilities: ['music'],
  price: unknownPrice,
  seconds: null,
}

const song: ModelParameters = {
  prompt: hostedWords,
  lyrics: { min: 10, max: 3000, optional: true },
  duration: { min: 30, max: 300, step: 1, default: 60 },
  instrumental: { default: false },
  tempo: { min: 30, max: 300, step: 1, default: 120 },
  seed: partnerSeed,
}
const slow: ModelParameters = {
  ...song,
  negativePrompt: hostedWords,
  steps: steps(200, 100),
  guidance: guidance(0, 20, 8),
}

const sound = {
  creator: 'Mirelo',
  hosting: 'partner',
  architecture: 'mirelo-sfx',
  capabilities: ['sound-effects', 'sound-for-video'],
  price: unknownPrice,
  seconds: null,
} as const satisfies Partial<Model>

/** Music and sounds. Sources: model schemas of July 2026; ranges of ACE-Step from a client of August 2026. */
export const musicModels: readonly Model[] = [
  {
    ...ace,
    air: 'runware:ace-step@v1.5-xl-turbo',
    name: 'ACE-Step 1.5 XL Turbo',
    summary: 'Songs and beds in seconds, the large one.',
    parameters: { ...song, steps: steps(20, 8) },
  },
  {
    ...ace,
    air: 'runware:ace-step@v1.5-turbo',
    name: 'ACE-Step 1.5 Turbo',
    summary: 'The cheapest music: drafts, beds, loops.',
    parameters: { ...song, steps: steps(20, 10) },
  },
  {
    ...ace,
    air: 'runware:ace-step@v1.5-xl-sft',
    name: 'ACE-Step 1.5 XL SFT',
    summary: 'Careful songs, closest to the description.',
    parameters: slow,
  },
  {
    ...ace,
    air: 'runware:ace-step@v1.5-xl-base',
    name: 'ACE-Step 1.5 XL Base',
    summary: 'The large one with all there is to set.',
    parameters: slow,
  },
  {
    ...ace,
    air: 'runware:ace-step@v1.5-base',
    name: 'ACE-Step 1.5 Base',
    summary: 'The smaller one with all there is to set.',
    parameters: slow,
  },
  {
    air: 'minimax:music@2.6',
    name: 'MiniMax Music 2.6',
    creator: 'MiniMax',
    summary: 'Whole songs with voices.',
    architecture: 'minimax-music',
    hosting: 'partner',
    capabilities: ['music'],
    parameters: {
      prompt: { min: 2, max: 2000 },
      lyrics: { min: 10, max: 3000, optional: true },
      instrumental: { default: false },
      seed: partnerSeed,
    },
    price: unknownPrice,
    seconds: null,
  },
  {
    ...sound,
    air: 'mirelo:1@1',
    name: 'Mirelo SFX 1.5',
    summary: 'Sounds that fit a film, or a description.',
    parameters: {
      prompt: { min: 2, max: 2000, optional: true },
      video: one,
      duration: { min: 1, max: 10, step: 1, default: 5 },
      seed: partnerSeed,
    },
    rules: [{ rule: 'some', of: ['prompt', 'video'] }],
  },
  {
    ...sound,
    air: 'mirelo:sfx@1.6',
    name: 'Mirelo SFX 1.6',
    summary: 'The newer Mirelo.',
    parameters: {
      prompt: { min: 2, max: 2000, optional: true },
      video: one,
    },
    rules: [{ rule: 'some', of: ['prompt', 'video'] }],
  },
]
