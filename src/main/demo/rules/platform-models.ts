import { choice } from './field.ts'
import { positive, prompts, provider, references, settings } from './image-fields.ts'
import type { ImageModel } from './model.ts'
import {
  anySize,
  bytedance,
  byMegapixel,
  flat,
  google,
  listedSizes,
  openai,
  scaled,
  seed31,
} from './partner-fields.ts'
import { anything, flag } from './field.ts'
import type { Size } from './sizes.ts'

type Row = Omit<ImageModel, 'host'>

const nano1k: readonly Size[] = [
  [1024, 1024],
  [1376, 768],
  [1200, 896],
]

const firstNano: readonly Size[] = [
  [1024, 1024],
  [1248, 832],
  [1184, 864],
  [1152, 896],
  [1344, 768],
  [1536, 672],
]

const nano = (resolutions: readonly string[], most: number): ImageModel['fields'] => ({
  ...positive(2, 45_000),
  ...references(most),
  ...(resolutions.length > 0 ? { ...seed31, resolution: choice(...resolutions) } : {}),
  ...google,
})

const seedream1: readonly Size[] = [
  [2048, 2048],
  [1024, 1024],
  [2304, 1728],
  [2560, 1440],
  [2496, 1664],
  [3024, 1296],
  [4096, 4096],
  [4608, 3456],
  [5120, 2880],
  [4992, 3328],
  [6048, 2592],
]

const wide = { preset: [2048, 2048], pixels: 16 * 1024 * 1024 } as const

const gpt: Omit<Row, 'air' | 'name' | 'price'> = {
  architecture: 'gptimage',
  vendor: 'openai',
  fields: { ...positive(1, 32_000), ...references(16), ...openai },
  size: listedSizes(
    [
      [1024, 1024],
      [1536, 1024],
    ],
    'always',
  ),
  seconds: 20,
}

/** The picture models of Google, OpenAI, ByteDance and Alibaba. */
export const platformModels: readonly Row[] = [
  {
    air: 'google:4@1',
    name: 'Nano Banana',
    architecture: 'nanobanana',
    vendor: 'google',
    fields: nano([], 14),
    size: listedSizes(firstNano, 'never'),
    price: flat(0.039),
    seconds: 9,
  },
  {
    air: 'google:4@2',
    name: 'Nano Banana Pro',
    architecture: 'nanobananapro',
    vendor: 'google',
    fields: nano(['1K', '2K', '4K'], 14),
    size: listedSizes(scaled(nano1k, 1, 2, 4), 'never'),
    price: byMegapixel([
      [5, 0.138],
      [64, 0.244],
    ]),
    seconds: 16,
  },
  {
    air: 'google:4@3',
    name: 'Nano Banana 2',
    architecture: 'nanobanana2',
    vendor: 'google',
    fields: nano(['0.5K', '1K', '2K', '4K'], 14),
    size: listedSizes(scaled(nano1k, 1, 0.5, 2, 4), 'never'),
    price: byMegapixel(
      [
        [0.5, 0.0466],
        [1.5, 0.069],
        [5, 0.103],
        [64, 0.153],
      ],
      0.00028,
    ),
    seconds: 11,
  },
  {
    air: 'google:nano-banana@2-lite',
    name: 'Nano Banana 2 Lite',
    architecture: 'nanobanana2lite',
    vendor: 'google',
    fields: nano(['1K'], 14),
    size: listedSizes(nano1k, 'never'),
    price: flat(0.0336, 0.000337),
    seconds: 7,
  },
  {
    air: 'openai:gpt-image@2',
    name: 'GPT Image 2',
    architecture: 'gptimage2',
    vendor: 'openai',
    fields: { ...positive(1, 32_000), ...references(16), ...openai },
    size: anySize([16, 3840], 1),
    price: {
      kind: 'quality',
      words: { low: 0.006, medium: 0.053, high: 0.211, auto: 0.053 },
      preset: 'auto',
    },
    seconds: 20,
  },
  {
    ...gpt,
    air: 'openai:4@1',
    name: 'GPT Image 1.5',
    price: {
      kind: 'quality',
      words: { low: 0.009, medium: 0.034, high: 0.133, auto: 0.034 },
      preset: 'auto',
    },
  },
  {
    ...gpt,
    air: 'openai:1@1',
    name: 'GPT Image 1',
    price: {
      kind: 'quality',
      words: { low: 0.011, medium: 0.042, high: 0.167, auto: 0.042 },
      preset: 'auto',
    },
  },
  {
    ...gpt,
    air: 'openai:1@2',
    name: 'GPT Image 1 mini',
    price: {
      kind: 'quality',
      words: { low: 0.005, medium: 0.011, high: 0.036, auto: 0.011 },
      preset: 'auto',
    },
  },
  {
    air: 'bytedance:5@0',
    name: 'Seedream 4.0',
    architecture: 'seedream4',
    vendor: 'bytedance',
    fields: { ...positive(2, 2000), ...references(14), ...seed31, ...bytedance },
    size: listedSizes(seedream1, 'never'),
    price: flat(0.03),
    seconds: 12,
  },
  {
    air: 'bytedance:seedream@4.5',
    name: 'Seedream 4.5',
    architecture: 'seedream45',
    vendor: 'bytedance',
    fields: {
      ...positive(2, 2000),
      ...references(14),
      ...seed31,
      resolution: choice('2K', '4K'),
      ...bytedance,
    },
    size: anySize([256, 16_383], 1, { need: 'never', ...wide }),
    price: flat(0.04),
    seconds: 13,
  },
  {
    air: 'bytedance:seedream@5.0-lite',
    name: 'Seedream 5.0 Lite',
    architecture: 'seedream5',
    vendor: 'bytedance',
    fields: { ...positive(2, 4000), ...references(14), ...bytedance },
    size: anySize([256, 16_383], 1, wide),
    price: flat(0.035),
    seconds: 12,
  },
  {
    air: 'bytedance:seedream@5.0-pro',
    name: 'Seedream 5.0 Pro',
    architecture: 'seedream5pro',
    vendor: 'bytedance',
    fields: {
      ...positive(2, 4000),
      ...references(10),
      ...seed31,
      resolution: choice('1K', '1.5K', '2K', '4K'),
      ...bytedance,
      ...settings('sequential', 'thinking', 'promptExtend'),
    },
    size: anySize([256, 16_383], 1, { ...wide, need: 'never', preset: [1536, 1536] }),
    price: flat(0.0481),
    seconds: 15,
  },
  ...(
    [
      ['alibaba:qwen-image@2.0', 'Qwen-Image 2.0', 0.035],
      ['alibaba:qwen-image@2.0-pro', 'Qwen-Image 2.0 Pro', 0.075],
      ['alibaba:qwen-image@3.0', 'Qwen-Image 3.0', 0.05],
    ] as const
  ).map(([air, name, each]): Row => ({
    air,
    name,
    architecture: 'qwenimage2',
    vendor: 'alibaba',
    fields: {
      ...prompts(1, 3000),
      ...references(3),
      ...provider('alibaba', { promptExtend: flag, promptEnhancer: flag }),
      ...(air.endsWith('3.0') ? { ...seed31, ...settings('promptExtend', 'thinking') } : {}),
    },
    size: anySize([128, 4096], 1, { need: 'never' }),
    price: flat(each),
    seconds: 9,
  })),
  {
    air: 'alibaba:wan@2.6-image',
    name: 'Wan 2.6 Image',
    architecture: 'wan26image',
    vendor: 'alibaba',
    fields: {
      ...prompts(1, 2000),
      ...references(4),
      ...provider('alibaba', { promptExtend: flag, promptEnhancer: anything }),
    },
    size: anySize([384, 2048], 1),
    price: flat(0.03),
    seconds: 10,
  },
  ...(
    [
      ['alibaba:wan@2.7-image', 'Wan 2.7 Image', 0.03],
      ['alibaba:wan@2.7-image-pro', 'Wan 2.7 Image Pro', 0.075],
    ] as const
  ).map(([air, name, each]): Row => ({
    air,
    name,
    architecture: 'wan27image',
    fields: {
      ...positive(1, 5000),
      ...references(9),
      ...seed31,
      ...settings('promptExtend', 'thinking', 'sequential', 'colorPalette', 'editRegions'),
    },
    size: anySize([384, 4096], 1),
    price: flat(each),
    seconds: 11,
  })),
]
