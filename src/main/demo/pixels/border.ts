import type { Pixels, Rgba } from './pixels.ts'

/** The colours that make up the rim of a picture, each with its share of it, the largest first. */
export interface BorderColour {
  readonly colour: Rgba
  readonly share: number
}

/** The places of the pixels along the four sides; without the lower side, where figures tend to stand, three. */
export const borderPlaces = ({ width, height }: Pixels, lower: boolean): readonly number[] => {
  const places: number[] = []
  for (let x = 0; x < width; x += 1) places.push(x)
  for (let y = 0; y < height; y += 1) places.push(y * width, y * width + width - 1)
  if (lower) for (let x = 0; x < width; x += 1) places.push((height - 1) * width + x)
  return places
}

interface Heap {
  count: number
  readonly sums: [number, number, number]
}

/** Groups the upper rim and both sides into cells of 32 levels a channel and gives their means. */
export const borderColours = (pixels: Pixels): readonly BorderColour[] => {
  const heaps = new Map<number, Heap>()
  const places = borderPlaces(pixels, false)
  for (const place of places) {
    const [red = 0, green = 0, blue = 0] = pixels.data.subarray(place * 4, place * 4 + 3)
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
    const heap = heaps.get(key) ?? { count: 0, sums: [0, 0, 0] }
    heap.count += 1
    heap.sums[0] += red
    heap.sums[1] += green
    heap.sums[2] += blue
    heaps.set(key, heap)
  }
  return [...heaps.values()]
    .map(({ count, sums: [red, green, blue] }): BorderColour => ({
      colour: [red / count, green / count, blue / count, 255],
      share: count / places.length,
    }))
    .sort((one, other) => other.share - one.share)
}

/** How far apart two colours are, 0 to about 441. */
export const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.hypot(
    (one[0] ?? 0) - (other[0] ?? 0),
    (one[1] ?? 0) - (other[1] ?? 0),
    (one[2] ?? 0) - (other[2] ?? 0),
  )
