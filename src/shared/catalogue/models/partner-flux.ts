import {
  exclusive,
  guidance,
  one,
  type Origin,
  partnerSeed,
  sizeOrReferences,
  some,
  steps,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { by, unknownPrice } from '#shared/catalogue/prices.ts'
import { freeSize, sizeTable } from '#shared/catalogue/size-rule.ts'

const maker: Omit<Origin, 'architecture'> = { creator: 'Black Forest Labs', hosting: 'partner' }
const partner = { ...maker, price: unknownPrice, seconds: { low: 8, high: 30 } } as const

const both = ['text-to-image', 'edit-image']
const kontextSize = sizeTable('1024x1024 1568x672 1392x752 1184x880 1248x832')
const sides = { multiple: 64, max: 1024 }
const filling = {
  steps: { min: 15, max: 50, step: 1, default: 50 },
  guidance: guidance(1.5, 100, 60),
}

/** FLUX at its maker’s. Sources: provider documentation of 2025, model schemas of July to September 2026. */
export const partnerFluxModels: readonly Model[] = [
  {
    ...partner,
    air: 'bfl:flux@3-image',
    name: 'FLUX 3 Image',
    summary: 'The newest FLUX: exact edits, several references, sharp lettering.',
    architecture: 'flux-3',
    capabilities: both,
    parameters: {
      prompt: words,
      size: sizeTable('1024x1024 1360x768 1248x832 1184x880 1152x912'),
      resolution: { options: ['0.75K', '1K', '2K', '4K'], default: '1K' },
      references: one,
    },
    rules: [
      some('size', 'references'),
      exclusive('size', 'resolution'),
      { rule: 'only-with', parameter: 'resolution', with: 'references' },
    ],
    price: by('result', 'resolution', {
      '0.75K': 41_000,
      '1K': 48_000,
      '2K': 100_000,
      '4K': 607_000,
    }),
  },
  {
    ...partner,
    air: 'bfl:5@1',
    name: 'FLUX.2 [pro]',
    summary: 'Production quality with up to nine references.',
    architecture: 'flux-2-pro',
    capabilities: both,
    parameters: {
      prompt: words,
      size: freeSize(256, 1920, 16),
      references: upTo(9),
      seed: partnerSeed,
    },
  },
  {
    ...partner,
    air: 'bfl:7@1',
    name: 'FLUX.2 [max]',
    summary: 'The strongest FLUX.2, closest to the prompt and the references.',
    architecture: 'flux-2-max',
    capabilities: both,
    parameters: {
      prompt: words,
      size: freeSize(256, 2048, 16),
      references: upTo(8),
      seed: partnerSeed,
    },
    rules: sizeOrReferences,
  },
  {
    ...partner,
    air: 'bfl:6@1',
    name: 'FLUX.2 [flex]',
    summary: 'FLUX.2 with steps and guidance to set; strong at lettering.',
    architecture: 'flux-2-flex',
    capabilities: both,
    parameters: {
      prompt: words,
      size: freeSize(256, 1920, 16),
      references: upTo(10),
      seed: partnerSeed,
      steps: steps(50, 50),
      guidance: guidance(1.5, 5, 2.5),
    },
  },
  {
    ...partner,
    air: 'bfl:4@1',
    name: 'FLUX.1 Kontext [max]',
    summary: 'Edits pictures by words, strong at lettering.',
    architecture: 'flux-1-kontext-max',
    capabilities: both,
    parameters: { prompt: words, size: kontextSize, references: upTo(2), seed: partnerSeed },
  },
  {
    ...partner,
    air: 'bfl:3@1',
    name: 'FLUX.1 Kontext [pro]',
    summary: 'Edits pictures by words, keeps people and products.',
    architecture: 'flux-1-kontext-pro',
    capabilities: both,
    parameters: { prompt: words, size: kontextSize, references: upTo(2), seed: partnerSeed },
  },
  {
    ...partner,
    air: 'bfl:2@2',
    name: 'FLUX 1.1 [pro] Ultra',
    summary: 'Four megapixels at once.',
    architecture: 'flux-1-1-ultra',
    capabilities: ['text-to-image'],
    parameters: {
      prompt: words,
      size: sizeTable('2048x2048 3136x1344 2752x1536 2368x1792 2496x1664'),
      seed: partnerSeed,
    },
  },
  {
    ...partner,
    air: 'bfl:2@1',
    name: 'FLUX 1.1 [pro]',
    summary: 'Fast and steady all-rounder.',
    architecture: 'flux-1-1-pro',
    capabilities: ['text-to-image'],
    // The grid is not published; this one lies within every other of its maker.
    parameters: { prompt: words, size: freeSize(256, 1440, 32), seed: partnerSeed },
  },
  {
    ...partner,
    air: 'bfl:1@2',
    name: 'FLUX.1 Fill [pro]',
    summary: 'Fills a mask so that nobody sees the seam.',
    architecture: 'flux-1-fill-pro',
    capabilities: ['inpaint'],
    parameters: { image: one, mask: one, prompt: words, seed: partnerSeed, ...filling },
  },
  {
    ...partner,
    air: 'bfl:1@3',
    name: 'FLUX.1 Expand [pro]',
    summary: 'Continues a picture beyond its edges.',
    architecture: 'flux-1-expand-pro',
    capabilities: ['outpaint'],
    parameters: { image: one, sides, prompt: words, ...filling },
  },
  {
    ...partner,
    air: 'bfl:flux@outpainting',
    name: 'FLUX Outpainting',
    summary: 'Continues a picture without words.',
    architecture: 'flux-outpainting',
    capabilities: ['outpaint'],
    parameters: { image: one, sides },
    at: { image: 'inputs.image' },
  },
  {
    ...partner,
    air: 'bfl:flux@erase',
    name: 'FLUX Erase',
    summary: 'Takes away what the mask marks, without words.',
    architecture: 'flux-erase',
    capabilities: ['inpaint'],
    parameters: { image: one, mask: one },
    at: { image: 'inputs.image', mask: 'inputs.mask' },
  },
  {
    air: 'runware:300@1',
    name: 'Object eraser',
    summary: 'Takes away what the mask marks, on free credit too.',
    creator: 'Runware',
    architecture: 'object-eraser',
    hosting: 'hosted',
    capabilities: ['inpaint'],
    parameters: { image: one, mask: one, prompt: { ...words, optional: true } },
    at: { image: 'inputs.image', mask: 'inputs.mask' },
    price: unknownPrice,
    seconds: null,
  },
]
