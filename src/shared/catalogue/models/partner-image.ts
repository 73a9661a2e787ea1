import {
  guidance,
  type Origin,
  partnerSeed,
  sizeOrResolution,
  some,
  steps,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { by, rate, unknownPrice } from '#shared/catalogue/prices.ts'
import { freeSize, sizeTable } from '#shared/catalogue/size-rule.ts'

const from = (creator: string): Pick<Origin, 'creator' | 'hosting'> & Pick<Model, 'seconds'> => ({
  creator,
  hosting: 'partner',
  seconds: { low: 8, high: 30 },
})

const both = ['text-to-image', 'edit-image']

const openaiQuality = { options: ['auto', 'low', 'medium', 'high'], default: 'auto' }
const openai = {
  ...from('OpenAI'),
  capabilities: both,
  at: { quality: 'providerSettings.openai.quality' },
  price: unknownPrice,
} as const
const openaiParameters = {
  prompt: { min: 2, max: 20_000 },
  references: upTo(16),
  quality: openaiQuality,
}
const openaiSize = sizeTable('1024x1024 1536x1024')

/** All sizes are within the limits of 4.5 too. */
const seedream2K = '2048x2048 2304x1728 2560x1440 2496x1664 3024x1296'
const seedream4K = '4096x4096 4608x3456 5120x2880 4992x3328 6048x2592'

/** Within 768 to 2048 pixels a side, which it takes with references too. */
const wanSize = sizeTable('1024x1024 1280x960 1536x1024 1344x768 1792x768 2048x2048')

/** GPT Image and Seedream, and models of Alibaba. Sources: provider documentation, schemas of 2026. */
export const partnerImageModels: readonly Model[] = [
  {
    ...openai,
    air: 'openai:gpt-image@2',
    name: 'GPT Image 2',
    summary: 'Follows complicated instructions; layouts, diagrams and lettering.',
    architecture: 'gpt-image-2',
    parameters: {
      ...openaiParameters,
      size: sizeTable(
        '1024x1024 1280x1024 1152x864 1536x1024 1344x768 1792x768 2048x2048 2048x1536 2304x1536 2560x1440 3840x2160',
      ),
    },
    price: by('result', 'quality', { low: 6000, medium: 53_000, high: 211_000 }),
  },
  {
    ...openai,
    air: 'openai:4@1',
    name: 'GPT Image 1.5',
    summary: 'Careful edits that leave the rest of a picture alone.',
    architecture: 'gpt-image-1-5',
    parameters: { ...openaiParameters, size: openaiSize },
  },
  {
    ...openai,
    air: 'openai:1@2',
    name: 'GPT Image 1 Mini',
    summary: 'The small GPT Image for drafts.',
    architecture: 'gpt-image-1-mini',
    parameters: { ...openaiParameters, size: openaiSize },
  },
  {
    ...openai,
    air: 'openai:1@1',
    name: 'GPT Image 1',
    summary: 'The first GPT Image.',
    architecture: 'gpt-image-1',
    parameters: { ...openaiParameters, size: openaiSize },
  },
  {
    ...from('ByteDance'),
    air: 'bytedance:seedream@5.0-pro',
    name: 'Seedream 5.0 Pro',
    summary: 'The strongest Seedream, with up to ten references.',
    architecture: 'seedream-5-pro',
    capabilities: both,
    parameters: { prompt: words, references: upTo(10) },
    price: rate('result', 48_100),
  },
  {
    ...from('ByteDance'),
    air: 'bytedance:seedream@5.0-lite',
    name: 'Seedream 5.0 Lite',
    summary: 'Series and design with up to fourteen references.',
    architecture: 'seedream-5-lite',
    capabilities: both,
    parameters: {
      prompt: words,
      size: sizeTable('2048x2048 2848x1600'),
      references: upTo(14),
    },
    price: unknownPrice,
  },
  {
    ...from('ByteDance'),
    air: 'bytedance:seedream@4.5',
    name: 'Seedream 4.5',
    summary: 'Large pictures up to 4K with fine lettering.',
    architecture: 'seedream-4-5',
    capabilities: both,
    parameters: {
      prompt: words,
      size: sizeTable(`${seedream2K} ${seedream4K}`),
      resolution: { options: ['2K', '4K'], default: '2K' },
      references: upTo(14),
      seed: partnerSeed,
    },
    rules: [some('size', 'references'), ...sizeOrResolution],
    price: unknownPrice,
  },
  {
    ...from('ByteDance'),
    air: 'bytedance:5@0',
    name: 'Seedream 4.0',
    summary: 'Large pictures up to 4K, strong in series and design.',
    architecture: 'seedream-4',
    capabilities: both,
    parameters: {
      prompt: words,
      size: sizeTable(`1024x1024 ${seedream2K} ${seedream4K}`),
      references: upTo(14),
      seed: partnerSeed,
    },
    rules: [some('size', 'references')],
    price: unknownPrice,
  },
  {
    ...from('Alibaba'),
    air: 'alibaba:qwen-image@3.0',
    name: 'Qwen-Image 3.0',
    summary: 'The newest Qwen-Image.',
    architecture: 'qwen-image-3',
    capabilities: both,
    // What else it takes is not published.
    parameters: { prompt: words, references: upTo(1) },
    price: unknownPrice,
  },
  {
    ...from('Alibaba'),
    air: 'alibaba:qwen-image@2.0',
    name: 'Qwen-Image 2.0',
    summary: 'Posters and long texts in one picture, edits too.',
    architecture: 'qwen-image-2',
    capabilities: both,
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: freeSize(512, 1536, 64),
      references: upTo(3),
    },
    rules: [some('size', 'references')],
    price: rate('result', 35_000),
  },
  {
    ...from('Alibaba'),
    air: 'alibaba:qwen-image@2.0-pro',
    name: 'Qwen-Image 2.0 Pro',
    summary: 'The careful Qwen-Image 2.0.',
    architecture: 'qwen-image-2-pro',
    capabilities: both,
    parameters: {
      prompt: words,
      negativePrompt: words,
      size: freeSize(512, 1536, 64),
      references: upTo(3),
    },
    rules: [some('size', 'references')],
    price: unknownPrice,
  },
  {
    ...from('Alibaba'),
    air: 'alibaba:wan@2.7-image-pro',
    name: 'Wan 2.7 Image Pro',
    summary: 'Cinematic pictures, and edits that keep the scene.',
    architecture: 'wan-2-7-image-pro',
    capabilities: both,
    parameters: {
      prompt: words,
      size: wanSize,
      references: upTo(1),
      seed: partnerSeed,
    },
    price: unknownPrice,
  },
  {
    ...from('Alibaba'),
    air: 'alibaba:wan@2.7-image',
    name: 'Wan 2.7 Image',
    summary: 'The quicker Wan for pictures.',
    architecture: 'wan-2-7-image',
    capabilities: both,
    parameters: {
      prompt: words,
      size: wanSize,
      references: upTo(1),
      seed: partnerSeed,
    },
    price: unknownPrice,
  },
  {
    ...from('Baidu'),
    air: 'baidu:ernie-image@0',
    name: 'ERNIE Image',
    summary: 'Chinese and English lettering, posters and comics.',
    architecture: 'ernie-image',
    hosting: 'hosted',
    capabilities: ['text-to-image'],
    parameters: {
      prompt: words,
      size: freeSize(512, 1536, 64),
      seed: partnerSeed,
      steps: steps(50, 50),
      guidance: guidance(1, 10, 4),
      acceleration: { options: ['none', 'low', 'medium', 'high'], default: 'none' },
    },
    price: unknownPrice,
    seconds: null,
  },
  {
    ...from('Baidu'),
    air: 'baidu:ernie-image@turbo',
    name: 'ERNIE Image Turbo',
    summary: 'ERNIE in a few steps.',
    architecture: 'ernie-image',
    hosting: 'hosted',
    capabilities: ['text-to-image'],
    parameters: {
      prompt: words,
      size: freeSize(512, 1536, 64),
      seed: partnerSeed,
      acceleration: { options: ['none', 'low', 'medium', 'high'], default: 'none' },
    },
    price: unknownPrice,
    seconds: null,
  },
]
