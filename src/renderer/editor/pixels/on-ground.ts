import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { compositeOnto } from '#shared/pixels/composite.ts'
import type { Rgb } from './effect.ts'

/** A bitmap on one colour, and so without anything clear. */
export const onGround = (bitmap: Bitmap, [red, green, blue]: Rgb): Bitmap => {
  const data = new Uint8Array(bitmap.data.length)
  for (let at = 0; at < data.length; at += 4) {
    data[at] = red
    data[at + 1] = green
    data[at + 2] = blue
    data[at + 3] = 255
  }
  const ground = { ...bitmap, data }
  compositeOnto(ground, bitmap, { x: 0, y: 0 })
  return ground
}
