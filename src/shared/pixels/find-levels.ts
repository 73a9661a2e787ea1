import type { Levels } from './colour-adjustment.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** How much of what is counted may be cut off at each end. */
const CUT_OFF = 0.005

/** How often each value of a channel comes in pixels that are not clear. */
export type Histogram = Float64Array<ArrayBuffer>

export const createHistogram = (): Histogram => new Float64Array(256)

/** Counts pixels too, each as far as it is covered. */
export const countPixels = (
  histogram: Histogram,
  pixels: Bytes,
  coverage: Bytes | null = null,
): void => {
  for (let at = 0; at < pixels.length; at += 4) {
    const weight = coverage ? (coverage[at >> 2] as number) / 255 : 1
    if (weight === 0 || pixels[at + 3] === 0) continue
    for (let channel = 0; channel < 3; channel += 1) {
      const value = pixels[at + channel] as number
      histogram[value] = (histogram[value] as number) + weight
    }
  }
}

/** The first value, along a way through the histogram, beyond which more lies than may be cut off. */
const endOf = (histogram: Histogram, values: Iterable<number>, most: number): number | null => {
  let passed = 0
  for (const value of values) {
    passed += histogram[value] as number
    if (passed > most) return value
  }
  return null
}

/** Levels that stretch what was counted from black to white; null: there is nothing to stretch, or it reaches that far. */
export const findLevels = (histogram: Histogram): Levels | null => {
  const most = CUT_OFF * histogram.reduce((sum, count) => sum + count, 0)
  const upwards = Array.from(histogram, (_, value) => value)
  const low = endOf(histogram, upwards, most)
  const high = endOf(histogram, upwards.toReversed(), most)
  if (low === null || high === null || high <= low) return null
  return low === 0 && high === 255 ? null : { low, high }
}
