import { SIDE, type SmallPicture } from './small-picture.ts'

/** How much a difference in each part counts; a byte holds values from -1 to 1 times this, or from 0 to 1 twice. */
const WEIGHTS = { layout: 70, tint: 30, hue: 75, edges: 130 } as const
const ROUGH = 4
const TINTS = 2
const HUES = 12
const DIRECTIONS = 12
/** Fine edges and coarse ones. */
const STEPS = [1, 3]

const byte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)))
const signed = (value: number, weight: number): number => byte(128 + value * weight)

/** The mean of each of so many fields a side. */
const means = (values: Float64Array, fields: number): number[] => {
  const sums = Array.from({ length: fields * fields }, () => 0)
  const width = SIDE / fields
  for (const [index, value] of values.entries()) {
    const field =
      Math.floor(Math.floor(index / SIDE) / width) * fields + Math.floor((index % SIDE) / width)
    sums[field] = (sums[field] ?? 0) + value
  }
  return sums.map((sum) => sum / (width * width))
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Where it is bright and where it is dark, however bright it is as a whole. */
const layout = ({ lightness }: SmallPicture): number[] => {
  const fields = means(lightness, ROUGH)
  const middle = mean(fields)
  return [
    signed(middle * 2 - 1, WEIGHTS.layout / 2),
    ...fields.map((field) => signed((field - middle) * 2, WEIGHTS.layout)),
  ]
}

const tint = ({ a, b }: SmallPicture): number[] =>
  [...means(a, TINTS), ...means(b, TINTS)].map((field) => signed(field * 5, WEIGHTS.tint))

/** How much of each hue there is, and how much of what has none: dark, middle and bright. */
const hue = ({ lightness, a, b }: SmallPicture): number[] => {
  const sums = Array.from({ length: HUES + 3 }, () => 0)
  const add = (index: number, amount: number): void => {
    sums[index] = (sums[index] ?? 0) + amount
  }
  for (let index = 0; index < SIDE * SIDE; index += 1) {
    const [x, y] = [a[index] ?? 0, b[index] ?? 0]
    const coloured = Math.min(1, Math.hypot(x, y) / 0.12)
    const place = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * HUES) % HUES
    const [low, part] = [Math.floor(place), place % 1]
    add(low, coloured * (1 - part))
    add((low + 1) % HUES, coloured * part)
    add(HUES + Math.min(2, Math.floor((lightness[index] ?? 0) * 3)), 1 - coloured)
  }
  return sums.map((sum) => byte(Math.sqrt(sum / SIDE ** 2) * WEIGHTS.hue))
}

/** Which ways edges run, by how strong they are, with so many pixels between the two that are compared. */
const edgesAt = ({ lightness }: SmallPicture, step: number): number[] => {
  const sums = Array.from({ length: DIRECTIONS }, () => 0)
  let all = 0.01
  for (let y = step; y < SIDE - step; y += 1)
    for (let x = step; x < SIDE - step; x += 1) {
      const at = y * SIDE + x
      const across = (lightness[at + step] ?? 0) - (lightness[at - step] ?? 0)
      const down = (lightness[at + SIDE * step] ?? 0) - (lightness[at - SIDE * step] ?? 0)
      const strength = Math.hypot(across, down)
      const direction = ((Math.atan2(down, across) / Math.PI + 1) * DIRECTIONS) % DIRECTIONS
      const low = Math.floor(direction)
      const part = direction - low
      const next = (low + 1) % DIRECTIONS
      sums[low] = (sums[low] ?? 0) + strength * (1 - part)
      sums[next] = (sums[next] ?? 0) + strength * part
      all += strength
    }
  return sums.map((sum) => byte(Math.sqrt(sum / all) * WEIGHTS.edges))
}

const edges = (picture: SmallPicture): number[] => STEPS.flatMap((step) => edgesAt(picture, step))

/** 64 bytes: where it is bright, how its quarters are tinted, which hues it has, and which ways its edges run. */
export const features = (picture: SmallPicture): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...layout(picture), ...tint(picture), ...hue(picture), ...edges(picture)])
