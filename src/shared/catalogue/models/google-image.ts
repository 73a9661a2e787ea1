import { exclusive, type Origin, partnerSeed, some, upTo } from '#shared/catalogue/families.ts'
import type { Model, ParameterRule } from '#shared/catalogue/model.ts'
import { by, unknownPrice } from '#shared/catalogue/prices.ts'
import { sizeTable, sizeTiers } from '#shared/catalogue/size-rule.ts'

const partner: Omit<Origin, 'architecture'> & Pick<Model, 'seconds'> = {
  creator: 'Google',
  hosting: 'partner',
  seconds: { low: 8, high: 30 },
}

const capabilities = ['text-to-image', 'edit-image']
const prompt = { min: 3, max: 10_000 }

/** A resolution takes its shape from the references. */
const rules: readonly ParameterRule[] = [
  exclusive('size', 'resolution'),
  { rule: 'only-with', parameter: 'resolution', with: 'references' },
]

const one = '1024x1024 1376x768 1200x896'
const two = '2048x2048 2752x1536 2400x1792'
const four = '4096x4096 5504x3072 4800x3584'

/** Gemini’s picture models. Sources: model schemas and price lists of September 2026. */
export const googleImageModels: readonly Model[] = [
  {
    ...partner,
    air: 'google:4@3',
    name: 'Nano Banana 2',
    summary: 'Understands long instructions and knows the world.',
    architecture: 'nano-banana-2',
    capabilities,
    parameters: {
      prompt,
      size: sizeTiers({ '0.5K': '512x512 688x384 600x448', '1K': one, '2K': two, '4K': four }),
      resolution: { options: ['0.5K', '1K', '2K', '4K'], default: '1K' },
      references: upTo(14),
      seed: partnerSeed,
    },
    rules,
    price: {
      ...by('result', 'resolution', {
        '0.5K': 46_570,
        '1K': 68_950,
        '2K': 102_550,
        '4K': 152_950,
      }),
      perReference: 280,
    },
  },
  {
    ...partner,
    air: 'google:4@2',
    name: 'Nano Banana Pro',
    summary: 'Plans before it draws: infographics, lettering, exact edits up to 4K.',
    architecture: 'nano-banana-pro',
    capabilities,
    parameters: {
      prompt,
      size: sizeTiers({ '1K': one, '2K': two, '4K': four }),
      resolution: { options: ['1K', '2K', '4K'], default: '1K' },
      references: upTo(14),
      seed: partnerSeed,
    },
    rules: [some('size', 'references'), ...rules],
    price: by('result', 'resolution', { '1K': 138_000, '2K': 138_000, '4K': 244_000 }),
  },
  {
    ...partner,
    air: 'google:nano-banana@2-lite',
    name: 'Nano Banana 2 Lite',
    summary: 'The quick and cheap Nano Banana for many variants.',
    architecture: 'nano-banana-2-lite',
    capabilities,
    parameters: { prompt, size: sizeTable(one), references: upTo(14), seed: partnerSeed },
    // Live, it took either references or a size.
    rules: [some('size', 'references'), exclusive('size', 'references')],
    price: {
      kind: 'rates',
      per: 'result',
      rates: [{ micros: 33_600 }],
      perReference: 337,
    },
  },
]

/** Gemini’s picture models that are gone or going. */
export const retiredGoogleImageModels: readonly Model[] = [
  {
    ...partner,
    air: 'google:4@1',
    name: 'Nano Banana',
    summary: 'The first Nano Banana.',
    architecture: 'nano-banana',
    capabilities,
    parameters: {
      prompt,
      size: sizeTable('1024x1024 1248x832 1184x864 1152x896 1344x768 1536x672'),
      references: upTo(8),
    },
    price: unknownPrice,
    retired: { on: '2026-10-02', instead: 'google:nano-banana@2-lite' },
  },
]
