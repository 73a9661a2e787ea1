import { createRandom } from '#shared/std/random.ts'
import { distance } from '#main/demo/pixels/border.ts'
import { at, createPixels, eachPixel, type Pixels } from '#main/demo/pixels/pixels.ts'
import { shrink, stretch } from '#main/demo/pixels/resize.ts'

/** Colours of the ADE20K classes a landscape or a room is likely to hold. */
const classes: readonly (readonly [number, number, number])[] = [
  [120, 120, 120],
  [6, 230, 230],
  [4, 200, 3],
  [180, 120, 120],
  [150, 5, 61],
  [80, 50, 50],
  [224, 5, 255],
  [61, 230, 250],
]

type Centre = readonly [number, number, number]

const nearest = (colour: ArrayLike<number>, centres: readonly Centre[]): number => {
  let [best, off] = [0, Number.POSITIVE_INFINITY]
  for (const [index, centre] of centres.entries()) {
    const here = distance(colour, centre)
    if (here < off) [best, off] = [index, here]
  }
  return best
}

const pixelAt = ({ data }: Pixels, place: number): Uint8ClampedArray =>
  data.subarray(place * 4, place * 4 + 3)

const improved = (pixels: Pixels, centres: readonly Centre[]): readonly Centre[] => {
  const sums = centres.map(() => [0, 0, 0, 0])
  for (let place = 0; place < pixels.width * pixels.height; place += 1) {
    const colour = pixelAt(pixels, place)
    const sum = sums[nearest(colour, centres)] ?? []
    for (const part of [0, 1, 2]) sum[part] = at(sum, part) + at(colour, part)
    sum[3] = at(sum, 3) + 1
  }
  return sums.map((sum, index): Centre => {
    const count = at(sum, 3)
    if (count === 0) return centres[index] ?? [0, 0, 0]
    return [at(sum, 0) / count, at(sum, 1) / count, at(sum, 2) / count]
  })
}

/** The few colours that stand for a picture best (k-means), from dark to light. */
export const mainColours = (pixels: Pixels, count: number): readonly Centre[] => {
  const small = shrink(pixels, 96)
  const random = createRandom(count)
  const places = small.width * small.height
  let centres = Array.from({ length: count }, (): Centre => {
    const [red = 0, green = 0, blue = 0] = pixelAt(small, Math.floor(random() * places))
    return [red, green, blue]
  })
  for (let round = 0; round < 8; round += 1) centres = [...improved(small, centres)]
  const light = ([red, green, blue]: Centre): number => red * 0.3 + green * 0.6 + blue * 0.1
  return centres.sort((one, other) => light(one) - light(other))
}

/** The areas of a picture, each in the flat colour of a class. */
export const segmentsOf = (pixels: Pixels): Pixels => {
  const small = stretch(shrink(pixels, 64), shrink(pixels, 256))
  const centres = mainColours(small, 6)
  const labelled = createPixels(small.width, small.height)
  eachPixel(small, (place) => {
    const label = nearest(small.data.subarray(place, place + 3), centres)
    const [red, green, blue] = classes[label] ?? [0, 0, 0]
    labelled.data.set([red, green, blue, 255], place)
  })
  const large = stretch(labelled, pixels)
  const made = createPixels(pixels.width, pixels.height)
  eachPixel(large, (place) => {
    const label = nearest(large.data.subarray(place, place + 3), classes)
    const [red, green, blue] = classes[label] ?? [0, 0, 0]
    made.data.set([red, green, blue, 255], place)
  })
  return made
}

/** The picture bent out of shape until only its colours can be told. */
export const shuffled = (pixels: Pixels): Pixels => {
  const random = createRandom(11)
  const waves = Array.from(
    { length: 4 },
    () => [random() * 3 + 1, random() * 6, random() * 6] as const,
  )
  const made = createPixels(pixels.width, pixels.height)
  const { width, height } = pixels
  eachPixel(made, (place, x, y) => {
    let [u, v] = [x / width, y / height]
    for (const [often, start, other] of waves) {
      u += Math.sin(v * often * 5 + start) * 0.11
      v += Math.sin(u * often * 5 + other) * 0.11
    }
    const column = Math.floor((((u % 1) + 1) % 1) * width)
    const row = Math.floor((((v % 1) + 1) % 1) * height)
    const from = (row * width + column) * 4
    made.data.set(pixels.data.subarray(from, from + 4), place)
  })
  return made
}
