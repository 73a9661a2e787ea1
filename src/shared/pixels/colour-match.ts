import { clamp } from '#shared/std/clamp.ts'
import { channelLight, lightOf, toOklab } from '#shared/std/oklab.ts'
import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'

/** A result of a model and what was there before, all of one size. */
export interface MatchWish {
  result: Bitmap
  original: Bitmap
  /** Where both should look the same, and how much each pixel counts. */
  ring: Coverage
}

/** A ring of fewer pixels says nothing about a picture. */
const LEAST_PIXELS = 64
const [LEAST_GAIN, MOST_GAIN] = [0.8, 1.25]
/** How far lightness, and the two axes of colour, are moved at most. */
const MOST_OFFSETS = [0.15, 0.06, 0.06]
/** Spreads below this are grain, by which no contrast can be told. */
const GRAIN = 0.004

/** Sums of the channels of a picture over a ring, and of their squares. */
interface Sums {
  values: Float64Array
  squares: Float64Array
}

/** What is done to one channel: its distance from a middle is stretched, and the middle moved. */
export interface Change {
  from: number
  gain: number
  to: number
}

const add = ({ values, squares }: Sums, { data }: Bitmap, [pixel, weight]: [number, number]) => {
  const at = pixel * 4
  const colour = toOklab(data[at] as number, data[at + 1] as number, data[at + 2] as number)
  for (let channel = 0; channel < 3; channel += 1) {
    const value = colour[channel] as number
    values[channel] = (values[channel] as number) + weight * value
    squares[channel] = (squares[channel] as number) + weight * value * value
  }
}

const emptySums = (): Sums => ({ values: new Float64Array(3), squares: new Float64Array(3) })

/** Both pictures over the ring, as far as both show something there. */
const measure = ({ result, original, ring }: MatchWish) => {
  const [found, wanted] = [emptySums(), emptySums()]
  let total = 0
  for (let pixel = 0; pixel < ring.data.length; pixel += 1) {
    const cover = ring.data[pixel] as number
    if (cover === 0) continue
    const alpha = Math.min(
      original.data[pixel * 4 + 3] as number,
      result.data[pixel * 4 + 3] as number,
    )
    const weight = (cover * alpha) / (255 * 255)
    if (weight === 0) continue
    add(found, result, [pixel, weight])
    add(wanted, original, [pixel, weight])
    total += weight
  }
  return { found, wanted, total }
}

const spread = ({ values, squares }: Sums, channel: number, total: number): number => {
  const mean = (values[channel] as number) / total
  return Math.max(0, (squares[channel] as number) / total - mean * mean) + GRAIN * GRAIN
}

const isNone = ({ from, gain, to }: Change): boolean => from === to && gain === 1

/** What is to be done to each channel; null where the ring is too small to tell, or nothing is amiss. */
export const colourChanges = (wish: MatchWish): Change[] | null => {
  const { found, wanted, total } = measure(wish)
  if (total < LEAST_PIXELS) return null
  const changes = MOST_OFFSETS.map((most, channel): Change => {
    const from = (found.values[channel] as number) / total
    const offset = (wanted.values[channel] as number) / total - from
    const ratio = spread(wanted, channel, total) / spread(found, channel, total)
    return {
      from,
      gain: clamp(Math.sqrt(ratio), LEAST_GAIN, MOST_GAIN),
      to: from + clamp(offset, -most, most),
    }
  })
  return changes.every(isNone) ? null : changes
}

/** So many steps of light are told apart. */
const STEPS = 65_535

/** The byte nearest to each step of light. */
const bytesOfLight = (): Uint8Array => {
  const bytes = new Uint8Array(STEPS + 1)
  for (let byte = 1; byte < 256; byte += 1) {
    bytes.fill(byte, Math.ceil(channelLight(byte - 0.5) * STEPS))
  }
  return bytes
}

const byteOf = (bytes: Uint8Array, light: number): number => {
  const step = (light * STEPS + 0.5) | 0
  return bytes[clamp(step, 0, STEPS)] as number
}

const changed = (value: number, { from, gain, to }: Change): number => to + gain * (value - from)

/** A picture whose colours were changed; what is clear stays as it is. */
export const changeColours = (
  { width, height, data }: Bitmap,
  changes: readonly Change[],
): Bitmap => {
  const [lightness, greenRed, blueYellow] = changes as [Change, Change, Change]
  const bytes = bytesOfLight()
  const matched = data.slice()
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue
    const old = toOklab(data[at] as number, data[at + 1] as number, data[at + 2] as number)
    const light = lightOf([
      changed(old[0], lightness),
      changed(old[1], greenRed),
      changed(old[2], blueYellow),
    ])
    matched[at] = byteOf(bytes, light[0])
    matched[at + 1] = byteOf(bytes, light[1])
    matched[at + 2] = byteOf(bytes, light[2])
  }
  return { width, height, data: matched }
}

/**
 * Gives a result the colours of what was there before: the mean and the spread of each channel of OKLab on the ring
 * become those of the original, within limits. The result itself where there is nothing to match.
 */
export const matchColours = (wish: MatchWish): Bitmap => {
  const changes = colourChanges(wish)
  return changes === null ? wish.result : changeColours(wish.result, changes)
}
