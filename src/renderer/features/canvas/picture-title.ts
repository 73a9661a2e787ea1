import { promptsOf } from '#renderer/parts/recipe-rows.ts'
import type { RouteOutput } from '#shared/contract/routes.ts'

/** So many characters at most, with the ellipsis. */
const LONGEST = 80

/** How a text begins, in whole words as far as they fit; an ellipsis stands for the rest. */
export const beginningOf = (text: string, most: number): string => {
  const words = text.trim().split(/\s+/u)
  const fitting = words.slice(0, most)
  while (fitting.length > 1 && fitting.join(' ').length >= LONGEST) fitting.pop()
  const short = fitting.join(' ')
  if (short.length >= LONGEST) return `${short.slice(0, LONGEST - 1)}…`
  return fitting.length < words.length ? `${short}…` : short
}

/** A few words for a picture of the library: its name, or how its prompt begins; empty where it has neither. */
export const pictureTitle = (asset: RouteOutput<'assets.get'>): string =>
  beginningOf(asset.name ?? promptsOf(asset).prompt ?? '', 6)
