import { copyOf, eachPixel, paste, type Pixels } from '#main/demo/pixels/pixels.ts'
import type { Outpaint } from './order.ts'

/** A place folded back into 0 … size-1, as in a mirror on each side. */
const mirrored = (at: number, size: number): number => {
  const period = size * 2
  const folded = ((at % period) + period) % period
  return folded < size ? folded : period - 1 - folded
}

const outside = (at: number, size: number): number => Math.max(0, -at, at - size + 1)

const eased = (share: number): number => share * share * (3 - 2 * share)

/**
 * The source at its place, number by number, and round it a scene that begins as its mirror image and turns into what
 * was drawn.
 */
export const extend = (drawn: Pixels, source: Pixels, outpaint: Outpaint): Pixels => {
  const { left, top, right, bottom, blur } = outpaint
  const made = copyOf(drawn)
  const reach = Math.max(left, top, right, bottom) * 0.6 + blur * 2
  eachPixel(drawn, (at, x, y) => {
    const away = Math.hypot(outside(x - left, source.width), outside(y - top, source.height))
    const share = eased(Math.min(away / reach, 1)) * 0.92
    const row = mirrored(y - top, source.height) * source.width
    const from = (row + mirrored(x - left, source.width)) * 4
    for (let part = 0; part < 4; part += 1) {
      const near = source.data[from + part] ?? 0
      made.data[at + part] = near + ((drawn.data[at + part] ?? 0) - near) * share
    }
  })
  paste(made, source, [left, top])
  return made
}
