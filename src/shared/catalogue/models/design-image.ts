import { guidance, one, type Origin, partnerSeed, upTo, words } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'
import { freeSize, sizeTable } from '#shared/catalogue/size-rule.ts'
import { recraftProSize, recraftSize } from './recraft-sizes.ts'

type Base = Pick<Origin, 'creator' | 'hosting'> & Pick<Model, 'seconds' | 'price'>
const from = (creator: string): Base => ({
  creator,
  hosting: 'partner',
  price: unknownPrice,
  seconds: { low: 8, high: 30 },
})

const fromWords = ['text-to-image']

const ideogramSize = sizeTable(
  '1024x1024 1120x896 1152x864 1248x832 1280x800 1344x768 1312x736 1536x640 1536x512',
)
const ideogramSpeed = { options: ['TURBO', 'DEFAULT', 'QUALITY'], default: 'DEFAULT' }
const ideogramStyle = {
  options: ['AUTO', 'GENERAL', 'REALISTIC', 'DESIGN', 'FICTION'],
  default: 'AUTO',
}
const ideogram = {
  ...from('Ideogram'),
  at: {
    quality: 'providerSettings.ideogram.renderingSpeed',
    style: 'providerSettings.ideogram.styleType',
  },
} as const

const recraft = { ...from('Recraft'), capabilities: fromWords } as const

const briaGuidance = { ...guidance(3, 5, 5), step: 1, only: [3, 4, 5] }

/** Models for design work. Sources: provider documentation of 2025, model schemas of 2026. */
export const designImageModels: readonly Model[] = [
  {
    ...ideogram,
    air: 'ideogram:4@1',
    name: 'Ideogram 3.0',
    summary: 'Posters and logos with exact lettering.',
    architecture: 'ideogram-3',
    capabilities: fromWords,
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: ideogramSize,
      quality: ideogramSpeed,
      style: ideogramStyle,
      seed: partnerSeed,
    },
  },
  {
    ...ideogram,
    air: 'ideogram:4@2',
    name: 'Ideogram 3.0 Remix',
    summary: 'A new version of a picture, lettering included.',
    architecture: 'ideogram-3',
    capabilities: ['edit-image'],
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: ideogramSize,
      references: one,
      quality: ideogramSpeed,
      style: ideogramStyle,
    },
  },
  {
    ...from('Ideogram'),
    air: 'ideogram:4@3',
    name: 'Ideogram 3.0 Edit',
    summary: 'Redraws what a mask marks, lettering included.',
    architecture: 'ideogram-3',
    capabilities: ['inpaint'],
    parameters: { image: one, mask: one, prompt: words },
  },
  {
    ...from('Ideogram'),
    air: 'ideogram:4@5',
    name: 'Ideogram 3.0 Replace Background',
    summary: 'Keeps the subject and draws a new background.',
    architecture: 'ideogram-3',
    capabilities: ['image-to-image'],
    parameters: { image: one, prompt: words },
  },
  {
    ...from('Ideogram'),
    air: 'ideogram:4@0',
    name: 'Ideogram 4.0',
    summary: 'The newest Ideogram: layouts, lettering, photographs.',
    architecture: 'ideogram-4',
    capabilities: fromWords,
    // Its sizes are not published; without one it chooses its own.
    parameters: { prompt: words },
  },
  {
    ...recraft,
    air: 'recraft:v4.1@0',
    name: 'Recraft V4.1',
    summary: 'Made for designers: clean shapes, calm colour, icons and logos.',
    architecture: 'recraft-4-1',
    parameters: { prompt: words, size: recraftSize },
  },
  {
    ...recraft,
    air: 'recraft:v4.1-pro@0',
    name: 'Recraft V4.1 Pro',
    summary: 'Recraft V4.1 at twice the size.',
    architecture: 'recraft-4-1-pro',
    parameters: { prompt: words, size: recraftProSize },
  },
  {
    ...recraft,
    air: 'recraft:v4.1-utility@0',
    name: 'Recraft V4.1 Utility',
    summary: 'Plain pictures for everyday use: products, backgrounds, stock.',
    architecture: 'recraft-4-1-utility',
    parameters: { prompt: words, size: recraftSize },
  },
  {
    ...recraft,
    air: 'recraft:v4.1-utility-pro@0',
    name: 'Recraft V4.1 Utility Pro',
    summary: 'The same at twice the size.',
    architecture: 'recraft-4-1-utility-pro',
    parameters: { prompt: words, size: recraftProSize },
  },
  {
    ...recraft,
    air: 'recraft:v4@0',
    name: 'Recraft V4',
    summary: 'The first Recraft V4.',
    architecture: 'recraft-4',
    parameters: { prompt: words, size: recraftSize },
  },
  {
    ...recraft,
    air: 'recraft:v4-pro@0',
    name: 'Recraft V4 Pro',
    summary: 'The first Recraft V4 at twice the size.',
    architecture: 'recraft-4-pro',
    parameters: { prompt: words, size: recraftProSize },
  },
  {
    ...from('Bria'),
    air: 'bria:20@1',
    name: 'Bria FIBO',
    summary: 'Trained on licensed pictures only; exact control by structured prompts.',
    architecture: 'bria-fibo',
    capabilities: fromWords,
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: sizeTable('1024x1024'),
      seed: partnerSeed,
      guidance: briaGuidance,
    },
  },
  {
    ...from('Bria'),
    air: 'bria:20@3',
    name: 'Bria FIBO Lite',
    summary: 'The quick FIBO.',
    architecture: 'bria-fibo',
    capabilities: fromWords,
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: sizeTable('1024x1024'),
      seed: partnerSeed,
      guidance: briaGuidance,
    },
  },
  {
    ...from('Bria'),
    air: 'bria:21@1',
    name: 'Bria FIBO Edit',
    summary: 'Redraws what a mask marks, trained on licensed pictures only.',
    architecture: 'bria-fibo-edit',
    capabilities: ['inpaint'],
    parameters: {
      image: one,
      mask: one,
      prompt: { ...words, optional: true },
      negativePrompt: words,
      seed: partnerSeed,
      guidance: briaGuidance,
    },
    at: { image: 'inputs.image', mask: 'inputs.mask' },
  },
  {
    ...from('Bria'),
    air: 'bria:10@1',
    name: 'Bria 3.2',
    summary: 'Safe for commercial use, trained on licensed pictures only.',
    architecture: 'bria-3',
    capabilities: fromWords,
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: sizeTable('1024x1024 1216x832 1152x896 1088x896 1344x768'),
      seed: partnerSeed,
      steps: { min: 4, max: 10, step: 1, default: 8 },
    },
  },
  ...(
    [
      ['turbo', 'Krea 2 Turbo', 'Fast style exploration.'],
      ['medium', 'Krea 2 Medium', 'Polished, cinematic concept art.'],
      ['large', 'Krea 2 Large', 'The largest Krea: fine materials, light and mood.'],
    ] as const
  ).map(([size, name, summary]) => ({
    ...from('Krea'),
    air: `krea:krea@2-${size}`,
    name,
    summary,
    architecture: `krea-2-${size}`,
    capabilities: ['text-to-image', 'edit-image'],
    parameters: {
      prompt: words,
      size: sizeTable('1024x1024'),
      references: one,
      seed: partnerSeed,
    },
  })),
  {
    ...from('Pruna AI'),
    air: 'prunaai:1@1',
    name: 'P-Image',
    summary: 'A second a picture, at a low price.',
    architecture: 'p-image',
    capabilities: fromWords,
    parameters: { prompt: words, size: freeSize(512, 1408, 64) },
  },
  {
    ...from('Pruna AI'),
    air: 'prunaai:2@1',
    name: 'P-Image Edit',
    summary: 'Quick edits at a low price.',
    architecture: 'p-image-edit',
    capabilities: ['edit-image'],
    parameters: { prompt: words, references: upTo(1) },
  },
]
