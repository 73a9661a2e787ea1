import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'
import { NONE, nearestUncovered } from './nearest-uncovered.ts'
import type { Prefill } from './prefills.ts'
import { ringMean } from './ring-mean.ts'
import { spreadInwards } from './spread-inwards.ts'

/** A picture as large as a mask that shows everywhere the mean of what is around it. */
const meanAround = (picture: Bitmap, mask: Coverage): Bitmap => {
  const data = new Uint8Array(picture.data.length)
  new Uint32Array(data.buffer).fill(new Uint32Array(ringMean(picture, mask).buffer)[0] ?? 0)
  return { ...picture, data }
}

/** What is not covered, and on every covered pixel the nearest of these. */
const edgesInwards = (picture: Bitmap, mask: Coverage): Bitmap => {
  const nearest = nearestUncovered(mask)
  const data = new Uint8Array(picture.data.length)
  for (let pixel = 0; pixel < nearest.length; pixel += 1) {
    const from = (nearest[pixel] as number) * 4
    if (nearest[pixel] === NONE) continue
    for (let channel = 0; channel < 4; channel += 1)
      data[pixel * 4 + channel] = picture.data[from + channel] as number
  }
  return { ...picture, data }
}

/** What each makes of all that is covered, from nothing but what is not covered at all. */
const fillings: Readonly<
  Record<Exclude<Prefill, 'picture'>, (picture: Bitmap, mask: Coverage) => Bitmap>
> = { neutral: meanAround, blur: spreadInwards, border: edgesInwards }

/** A pixel of straight alpha with so many 255ths of another one in it. */
const mixPixel = (data: Uint8Array, other: Uint8Array, [at, cover]: readonly [number, number]) => {
  const own = (data[at + 3] as number) * (255 - cover)
  const added = (other[at + 3] as number) * cover
  const total = own + added
  for (let channel = at; channel < at + 3; channel += 1)
    data[channel] =
      total === 0
        ? 0
        : ((data[channel] as number) * own + (other[channel] as number) * added) / total + 0.5
  data[at + 3] = total / 255 + 0.5
}

/**
 * What a model begins from: a picture with something else under a mask as large as it, the more so the more it covers.
 * What is not covered stays what it is, to the bit; where all is covered nothing of what was there is left. Where nothing
 * is around, nothing is there: it becomes clear.
 */
export const prefillUnder = (picture: Bitmap, mask: Coverage, prefill: Prefill): Bitmap => {
  if (prefill === 'picture') return picture
  const filling = fillings[prefill](picture, mask)
  const data = picture.data.slice()
  for (let pixel = 0; pixel < mask.data.length; pixel += 1) {
    const cover = mask.data[pixel] as number
    if (cover > 0) mixPixel(data, filling.data, [pixel * 4, cover])
  }
  return { ...picture, data }
}
