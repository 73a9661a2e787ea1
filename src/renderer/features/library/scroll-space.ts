/**
 * Browsers scroll some millions of pixels and count them exactly only to a few: a million pictures are higher than that.
 * So a tall grid is scrolled in a shorter space. Near both ends a pixel is a pixel; between them a step of the scroll
 * bar is many.
 */
export interface ScrollSpace {
  /** How far the grid could be scrolled. */
  far: number
  /** How far the browser scrolls. */
  scrolled: number
}

/** Pixels that the browser is given to scroll, at most. */
const LONGEST = 4_000_000
/** Where a pixel is a pixel. */
const EDGE = 200_000

export const spaceOf = (height: number, view: number): ScrollSpace => {
  const far = Math.max(0, height - view)
  return { far, scrolled: Math.min(far, LONGEST) }
}

const between = (value: number, from: ScrollSpace, backwards: boolean): number => {
  const [have, want] = backwards ? [from.scrolled, from.far] : [from.far, from.scrolled]
  if (have <= want && !backwards) return value
  if (have === want || value <= EDGE) return value
  if (value >= have - EDGE) return want - (have - value)
  return EDGE + ((value - EDGE) / (have - 2 * EDGE)) * (want - 2 * EDGE)
}

/** Where the browser is scrolled to when the grid is at `top`. */
export const scrolledAt = (space: ScrollSpace, top: number): number => between(top, space, false)

/** Where the grid is when the browser is scrolled to here. */
export const topAt = (space: ScrollSpace, scrolled: number): number =>
  between(scrolled, space, true)
