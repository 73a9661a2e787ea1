import { plainText } from '#main/media/carried/plain-text.ts'
import type { ForeignRecipe, ForeignTool } from '#shared/model/foreign-recipe.ts'

/** More than this of one text is not kept. */
const LONGEST = 20_000

/** A text that says something, or null. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' ? plainText(value.trim(), LONGEST) : null

/** A number, also where it is written as text; null for anything else. */
export const number = (value: unknown): number | null => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : null
}

/** A whole number. Seeds beyond what a number can hold exactly are left out, for they would be other seeds. */
export const whole = (value: unknown): number | null => {
  const read = number(value)
  return read !== null && Number.isSafeInteger(read) ? read : null
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a text holds as JSON, where that is an object. */
export const fieldsIn = (value: string | undefined): Fields | null => {
  if (value === undefined || !value.trimStart().startsWith('{')) return null
  try {
    const read: unknown = JSON.parse(value)
    return isFields(read) ? read : null
  } catch {
    return null
  }
}

/** `512x768` and `(512, 768)`. */
export const sizeIn = (value: unknown): Pick<ForeignRecipe, 'width' | 'height'> => {
  const [, width, height] =
    typeof value === 'string' ? (/(\d{1,5})\s*[x×,]\s*(\d{1,5})/u.exec(value) ?? []) : []
  return { width: whole(width), height: whole(height) }
}

const nothing = {
  prompt: null,
  negativePrompt: null,
  seed: null,
  steps: null,
  guidance: null,
  sampler: null,
  model: null,
  width: null,
  height: null,
} as const satisfies Omit<ForeignRecipe, 'tool'>

/** A recipe of what is told; null where neither words nor a seed are, for then there is nothing to begin again with. */
export const toRecipe = (
  tool: ForeignTool,
  told: Partial<Omit<ForeignRecipe, 'tool'>>,
): ForeignRecipe | null => {
  const recipe = { tool, ...nothing, ...told }
  return recipe.prompt === null && recipe.seed === null ? null : recipe
}
