import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'
import { growMask } from './grow-mask.ts'
import { ringAround } from './two-masks.ts'

/** So far around a mask colours are looked at, in pixels. */
const REACH = 16

/** The mean of the pixels in a ring around a mask, as four bytes; clear ones lend it no colour, and it is clear where there are none. */
export const ringMean = (picture: Bitmap, mask: Coverage): Uint8Array => {
  const ring = ringAround(mask, REACH, { grow: growMask })
  const { data } = picture
  const sums = [0, 0, 0]
  let [alphas, count] = [0, 0]
  for (let pixel = 0; pixel < ring.data.length; pixel += 1) {
    if (ring.data[pixel] === 0) continue
    const at = pixel * 4
    const alpha = data[at + 3] as number
    for (let channel = 0; channel < 3; channel += 1)
      sums[channel] = (sums[channel] as number) + (data[at + channel] as number) * alpha
    alphas += alpha
    count += 1
  }
  if (alphas === 0) return new Uint8Array(4)
  return Uint8Array.from([...sums.map((sum) => sum / alphas + 0.5), alphas / count + 0.5])
}
