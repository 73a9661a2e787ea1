import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { number, sizeIn, text, toRecipe, whole } from './told.ts'

const NEGATIVE = 'Negative prompt:'
/** `Key: value` between commas; a value with commas of its own stands in quotes. */
const PAIR = /\s*(\w[\w \-/]+):\s*("(?:\\.|[^\\"])*"|[^,]*)(?:,|$)/gu

const pairsIn = (line: string): Map<string, string> =>
  new Map([...line.matchAll(PAIR)].map(([, key = '', value = '']) => [key.trim(), value.trim()]))

const isSettings = (line: string): boolean =>
  /(?:^|,)\s*Steps:\s*\d/u.test(line) || pairsIn(line).size >= 3

/** The words before the settings: what is wished for, and what is not. */
const wordsIn = (words: string): Pick<ForeignRecipe, 'prompt' | 'negativePrompt'> => {
  const at = words.indexOf(NEGATIVE)
  if (at === -1) return { prompt: text(words), negativePrompt: null }
  return {
    prompt: text(words.slice(0, at)),
    negativePrompt: text(words.slice(at + NEGATIVE.length)),
  }
}

/**
 * The text that Stable Diffusion WebUI, Forge and many others write: the prompt, a line `Negative prompt:` and a last
 * line of settings.
 */
export const readA1111 = (parameters: string): ForeignRecipe | null => {
  const lines = parameters.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const last = lines.at(-1) ?? ''
  const hasSettings = isSettings(last)
  if (!hasSettings && !parameters.includes(NEGATIVE)) return null
  const settings = pairsIn(hasSettings ? last : '')
  return toRecipe('a1111', {
    ...wordsIn((hasSettings ? lines.slice(0, -1) : lines).join('\n')),
    seed: whole(settings.get('Seed')),
    steps: whole(settings.get('Steps')),
    guidance: number(settings.get('CFG scale')),
    sampler: text(settings.get('Sampler')),
    model: text(settings.get('Model')),
    ...sizeIn(settings.get('Size')),
  })
}
