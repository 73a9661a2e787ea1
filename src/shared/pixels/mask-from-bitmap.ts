import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'

/** How much red, green and blue count for lightness (Rec. 709), of 65536. */
const [RED, GREEN, BLUE] = [13_933, 46_871, 4732]

/** A mask that covers light pixels more than dark ones, and clear ones not at all. */
export const maskFromLuminance = ({ width, height, data }: Bitmap): Coverage => {
  const mask = new Uint8Array(width * height)
  for (let at = 0; at < mask.length; at += 1) {
    const from = at * 4
    const light =
      RED * (data[from] as number) +
      GREEN * (data[from + 1] as number) +
      BLUE * (data[from + 2] as number)
    mask[at] = (light * (data[from + 3] as number)) / (255 * 65_536) + 0.5
  }
  return { width, height, data: mask }
}

/** A mask that covers what is not clear. */
export const maskFromAlpha = ({ width, height, data }: Bitmap): Coverage => {
  const mask = new Uint8Array(width * height)
  for (let at = 0; at < mask.length; at += 1) mask[at] = data[at * 4 + 3] as number
  return { width, height, data: mask }
}
