import { amount, anything, choice, flag, list, text, whole, type Fields } from './field.ts'
import { provider, seed, settings } from './image-fields.ts'
import type { Price } from './model.ts'
import { mirrored, type Size, type SizeNeed, type SizeRule } from './sizes.ts'

/** A seed of 31 bits, as vendors take it. */
export const seed31 = seed(2_147_483_647)

const square: Size = [1024, 1024]

/** Any size between two lengths of a side. */
export const anySize = (
  [min, max]: readonly [number, number],
  multiple: number,
  more: Partial<Extract<SizeRule, { kind: 'range' }>> = {},
): SizeRule => ({ kind: 'range', min, max, multiple, need: 'always', preset: square, ...more })

/** Only the sizes of a table and their mirror images. */
export const listedSizes = (
  sizes: readonly Size[],
  need: SizeNeed,
  preset: Size = sizes[0] ?? square,
): SizeRule => ({ kind: 'table', sizes: mirrored(sizes), need, preset })

/** No size may be given: the result is as large as what is handed over. */
export const noSize: SizeRule = anySize([64, 4096], 1, { need: 'refused' })

/** Sizes of a table for one thousand pixels, at several scales. */
export const scaled = (sizes: readonly Size[], ...factors: readonly number[]): readonly Size[] =>
  factors.flatMap((factor) => sizes.map(([w, h]): Size => [w * factor, h * factor]))

/** The same price for every picture. */
export const flat = (each: number, perReference = 0): Price => ({
  kind: 'flat',
  each,
  perReference,
})

/** Prices by megapixels of the result, the first row that is large enough. */
export const byMegapixel = (
  rows: readonly (readonly [megapixels: number, each: number])[],
  perReference = 0,
): Price => ({
  kind: 'pixels',
  rows: rows.map(([megapixels, each]) => [megapixels * 1024 * 1024, each]),
  perReference,
})

/** Upsampling and tolerance of Black Forest Labs; `most` is the highest tolerance. */
export const bfl = (most: number, more: Fields = {}): Fields =>
  provider('bfl', { promptUpsampling: flag, safetyTolerance: whole(0, most), ...more })

/** Search, resizing and thinking of Google. */
export const google: Fields = {
  ...provider('google', { search: flag, enhancePrompt: flag, resizeMode: choice('crop', 'pad') }),
  ...settings('search', 'thinking', 'thinkingLevel', 'systemPrompt', 'temperature', 'topP'),
}

/** Sequences and prompt modes of ByteDance. */
export const bytedance: Fields = provider('bytedance', {
  maxSequentialImages: whole(1, 15),
  optimizePromptMode: choice('standard', 'fast'),
  fastMode: flag,
})

/** Style and colours of Recraft. */
export const recraftKeys: Fields = {
  styleId: text(1, 80),
  colors: list(anything, 1, 20),
  backgroundColor: anything,
}

/** Quality and background of OpenAI. */
export const openai: Fields = provider('openai', {
  quality: choice('auto', 'low', 'medium', 'high'),
  background: choice('transparent', 'opaque', 'auto'),
  style: choice('vivid', 'natural'),
  moderation: anything,
})

/** Speed, magic prompt and style of Ideogram. */
export const ideogram: Fields = provider('ideogram', {
  renderingSpeed: choice('TURBO', 'DEFAULT', 'QUALITY'),
  magicPrompt: choice('AUTO', 'ON', 'OFF'),
  styleType: anything,
  styleReferenceImages: list(anything, 1, 4),
  remixStrength: amount(1, 100),
  stylePreset: anything,
  styleCode: anything,
  colorPalette: anything,
})

/** Medium, enhancement and moderation of Bria. */
export const bria: Fields = provider('bria', {
  medium: choice('photography', 'art'),
  promptEnhancement: flag,
  enhanceImage: flag,
  contentModeration: flag,
  preserveAlpha: flag,
  mode: anything,
  season: anything,
  edit: anything,
  structuredPrompt: anything,
})
