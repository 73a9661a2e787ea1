import { anything, choice, flag, list, text, whole, amount, type Fields } from './field.ts'
import { positive, prompts, provider, references, seed, settings } from './image-fields.ts'
import type { ImageModel, Price } from './model.ts'
import { mirrored, type Size, type SizeNeed, type SizeRule } from './sizes.ts'

const seed31 = seed(2_147_483_647)
const square: Size = [1024, 1024]

const range = (
  [min, max]: readonly [number, number],
  multiple: number,
  more: Partial<Extract<SizeRule, { kind: 'range' }>> = {},
): SizeRule => ({ kind: 'range', min, max, multiple, need: 'always', preset: square, ...more })

const table = (sizes: readonly Size[], need: SizeNeed, preset: Size = square): SizeRule => ({
  kind: 'table',
  sizes: mirrored(sizes),
  need,
  preset,
})

const nano1k: readonly Size[] = [square, [1376, 768], [1200, 896]]

const nanoSizes = (...factors: readonly number[]): readonly Size[] =>
  factors.flatMap((factor) => nano1k.map(([w, h]): Size => [w * factor, h * factor]))

const seedreamSizes: readonly Size[] = [
  square,
  [2048, 2048],
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

const flat = (each: number): Price => ({ kind: 'flat', each })
const megapixel = 1024 * 1024

const google: Fields = {
  ...provider('google', { search: flag, enhancePrompt: flag, resizeMode: choice('crop', 'pad') }),
  ...settings('search', 'thinking', 'thinkingLevel', 'systemPrompt', 'temperature', 'topP'),
}
const bytedance = provider('bytedance', {
  maxSequentialImages: whole(1, 15),
  optimizePromptMode: choice('standard', 'fast'),
  fastMode: flag,
})
const recraft: Fields = {
  styleId: text(1, 80),
  colors: list(anything, 1, 20),
  backgroundColor: anything,
}
const openai = provider('openai', {
  quality: choice('auto', 'low', 'medium', 'high'),
  background: choice('transparent', 'opaque', 'auto'),
  style: choice('vivid', 'natural'),
  moderation: anything,
})
const ideogram = provider('ideogram', {
  renderingSpeed: choice('TURBO', 'DEFAULT', 'QUALITY'),
  magicPrompt: choice('AUTO', 'ON', 'OFF'),
  styleType: anything,
  styleReferenceImages: list(anything, 1, 4),
  remixStrength: amount(1, 100),
  stylePreset: anything,
  styleCode: anything,
  colorPalette: anything,
})

type Row = Omit<ImageModel, 'host'>

const rows: readonly Row[] = [
  {
    air: 'bfl:5@1',
    name: 'FLUX.2 [pro]',
    architecture: 'flux2pro',
    vendor: 'bfl',
    fields: {
      ...positive(1, 10_000),
      ...references(9),
      ...seed31,
      ...provider('bfl', { promptUpsampling: flag, safetyTolerance: whole(0, 5) }),
    },
    size: range([256, 2048], 16, { need: 'without-references' }),
    price: {
      kind: 'pixels',
      rows: [
        [megapixel, 0.03],
        [4 * megapixel, 0.06],
      ],
      perReference: 0.015,
    },
    seconds: 10,
  },
  {
    air: 'google:4@2',
    name: 'Nano Banana Pro',
    architecture: 'nanobananapro',
    vendor: 'google',
    fields: {
      ...positive(2, 45_000),
      ...references(14),
      ...seed31,
      resolution: choice('1K', '2K', '4K'),
      ...google,
    },
    size: table(nanoSizes(1, 2, 4), 'never'),
    price: {
      kind: 'pixels',
      rows: [
        [5 * megapixel, 0.138],
        [64 * megapixel, 0.244],
      ],
    },
    seconds: 16,
  },
  {
    air: 'google:4@3',
    name: 'Nano Banana 2',
    architecture: 'nanobanana2',
    vendor: 'google',
    fields: {
      ...positive(2, 45_000),
      ...references(14),
      ...seed31,
      resolution: choice('0.5K', '1K', '2K', '4K'),
      ...google,
    },
    size: table(nanoSizes(0.5, 1, 2, 4), 'never'),
    price: {
      kind: 'pixels',
      rows: [
        [megapixel / 2, 0.0466],
        [1.5 * megapixel, 0.069],
        [5 * megapixel, 0.103],
        [64 * megapixel, 0.153],
      ],
      perReference: 0.00028,
    },
    seconds: 11,
  },
  {
    air: 'bytedance:5@0',
    name: 'Seedream 4.0',
    architecture: 'seedream4',
    vendor: 'bytedance',
    fields: { ...positive(2, 2000), ...references(14), ...seed31, ...bytedance },
    size: table(seedreamSizes, 'never', [2048, 2048]),
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
    size: range([256, 16_383], 1, { need: 'never', preset: [2048, 2048], pixels: 16 * megapixel }),
    price: flat(0.04),
    seconds: 13,
  },
  {
    air: 'recraft:v4@0',
    name: 'Recraft V4',
    architecture: 'recraftv4',
    vendor: 'recraft',
    fields: { ...positive(1, 10_000), ...provider('recraft', recraft) },
    size: range([256, 2048], 1),
    price: flat(0.04),
    seconds: 9,
  },
  {
    air: 'recraft:v4.1@0',
    name: 'Recraft V4.1',
    architecture: 'recraftv41',
    fields: { ...positive(1, 10_000), ...settings(...Object.keys(recraft), 'style') },
    size: range([256, 2048], 1),
    price: flat(0.04),
    seconds: 9,
  },
  {
    air: 'openai:gpt-image@2',
    name: 'GPT Image 2',
    architecture: 'gptimage2',
    vendor: 'openai',
    fields: { ...positive(1, 32_000), ...references(16), ...openai },
    size: range([16, 3840], 1),
    price: {
      kind: 'quality',
      words: { low: 0.006, medium: 0.053, high: 0.211, auto: 0.053 },
      preset: 'auto',
    },
    seconds: 20,
  },
  {
    air: 'ideogram:4@1',
    name: 'Ideogram 3.0',
    architecture: 'ideogram3',
    vendor: 'ideogram',
    fields: {
      ...prompts(1, 2000),
      ...seed31,
      upscaleFactor: { is: 'number', min: 1, max: 4, integer: true },
      ...ideogram,
    },
    size: range([512, 1536], 1, { ratio: 3 }),
    price: flat(0.06),
    seconds: 9,
  },
  {
    air: 'alibaba:qwen-image@2.0',
    name: 'Qwen-Image 2.0',
    architecture: 'qwenimage2',
    vendor: 'alibaba',
    fields: {
      ...prompts(1, 3000),
      ...references(3),
      ...provider('alibaba', { promptExtend: flag, promptEnhancer: flag }),
    },
    size: range([128, 2048], 1, { need: 'never' }),
    price: flat(0.035),
    seconds: 9,
  },
]

/** Picture models of other vendors; a key with only free credit cannot use them. */
export const partnerModels: readonly ImageModel[] = rows.map((row) => ({ ...row, host: 'partner' }))
