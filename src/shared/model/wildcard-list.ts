import { z } from 'zod'

/** Most lines of a list, and most letters of a line and of a name. */
export const MOST_LINES = 20_000
const MOST_IN_LINE = 2000
const MOST_IN_NAME = 40

/** How a list is called between `__` and `__`. */
export const listNamePattern = String.raw`[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*`
const wholeName = new RegExp(`^${listNamePattern}$`, 'u')

/** Lists with the same key are the same list, however their names are written. */
export const listKey = (name: string): string => name.normalize('NFC').toLowerCase()

/** Why a list cannot be called so; null where it can. */
export const listNameProblem = (name: string): 'empty' | 'too-long' | 'not-one-word' | null => {
  if (name === '') return 'empty'
  if (name.length > MOST_IN_NAME) return 'too-long'
  return wholeName.test(name) ? null : 'not-one-word'
}

/** A name that a list can have, made of any words; empty where there is nothing to make it of. */
export const asListName = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').slice(0, MOST_IN_NAME).replace(/-$/u, '')

/** What `__name__` can become: one line each time. */
export const wildcardList = z.object({
  name: z.string().trim().max(200),
  lines: z.array(z.string().max(MOST_IN_LINE)).max(MOST_LINES),
})
export type WildcardList = z.infer<typeof wildcardList>

/** What is wrong with the lines of a list: there are too many, or one, counted from 1, is too long; null where nothing is. */
export const linesProblem = (
  lines: readonly string[],
):
  | { problem: 'too-many'; most: number }
  | { problem: 'too-long'; line: number; most: number }
  | null => {
  if (lines.length > MOST_LINES) return { problem: 'too-many', most: MOST_LINES }
  const line = lines.findIndex(({ length }) => length > MOST_IN_LINE) + 1
  return line > 0 ? { problem: 'too-long', line, most: MOST_IN_LINE } : null
}

/** A list as it is offered; one of the user’s own stands before one of the same name that came with the studio. */
export const offeredList = wildcardList.extend({ own: z.boolean() })
export type OfferedList = z.infer<typeof offeredList>

/** The lines of a text file: no empty ones, and none that begin with `#`, as such files remark on themselves. */
export const linesIn = (text: string): string[] =>
  text
    .replace(/^\u{FEFF}/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
