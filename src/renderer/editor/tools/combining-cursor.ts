import type { MaskCombination } from '#shared/pixels/combine-masks.ts'

const SIDE = 32
/** Where the cross is, and how long its arms are; nothing is drawn at its middle. */
const [MIDDLE, ARM, GAP] = [11.5, 9, 2]
/** Where the sign is. */
const [SIGN, RADIUS] = [23, 7]

/** What is drawn beside the cross, around its own middle; adding is what is usual. */
const signs: Partial<Record<MaskCombination, string>> = {
  subtract: 'M-3.5 0H3.5',
  intersect: 'M-3 3.5V0a3 3 0 0 1 6 0V3.5',
}

const arms = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]
  .map(([x = 0, y = 0]) => `M${x * GAP} ${y * GAP}L${x * ARM} ${y * ARM}`)
  .join('')

/** Bright within dark: seen on any picture. */
const cross = `<g transform="translate(${MIDDLE} ${MIDDLE})"><path d="${arms}" stroke="black" stroke-opacity=".7" stroke-width="3"/><path d="${arms}" stroke="white"/></g>`

const pictureOf = (sign: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" fill="none">${cross}<g transform="translate(${SIGN} ${SIGN})"><circle r="${RADIUS}" fill="black" fill-opacity=".8" stroke="white"/><path d="${sign}" stroke="white" stroke-width="1.75"/></g></svg>`

/** A tool’s cursor, which says so where what it draws is taken out of the mask or met with it. */
export const combiningCursor = (plain: string, how: MaskCombination): string => {
  const sign = signs[how]
  if (sign === undefined) return plain
  const at = Math.floor(MIDDLE)
  return `url("data:image/svg+xml,${encodeURIComponent(pictureOf(sign))}") ${at} ${at}, ${plain}`
}
