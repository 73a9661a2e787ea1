import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'
import { type EdgeJumps, edgeJumps } from './edge-jumps.ts'
import { edgeRows } from './edge-rows.ts'
import { type EdgeStep, edgeSteps } from './edge-step.ts'

/** How much brightness changes from pixel to pixel, in levels of 255. */
export interface Seam {
  /** Across the edge of a mask. */
  across: number
  /** In the same rows and columns of pixels, on both sides of it. */
  around: number
  /**
   * The first by the second, or how much of a step the whole edge is by what would be one by chance, whichever shows
   * more: up to 1.1 nobody sees a seam.
   */
  ratio: number
}

export interface SeamChoice {
  /** The edge lies where the mask begins to cover so much, 1–255. */
  level?: number
  /** So far around the edge lies what it is compared with, in pixels. */
  reach?: number
}

/** Half a level, which is what rounding makes of nothing: so that flat pictures can be compared. */
const ROUNDING = 0.5
const HALF_COVERED = 128
const REACH = 16
/** So many deviations of chance are no step yet. */
const CERTAIN = 3
/** A step of so many levels is lost to the eye, and one of this share of what changes from pixel to pixel. */
const [FAINT, HIDDEN] = [1, 0.1]

const brightnessOf = ({ data }: Bitmap): Float32Array => {
  const brightness = new Float32Array(data.length / 4)
  for (let pixel = 0; pixel < brightness.length; pixel += 1) {
    const at = pixel * 4
    brightness[pixel] =
      0.299 * (data[at] as number) +
      0.587 * (data[at + 1] as number) +
      0.114 * (data[at + 2] as number)
  }
  return brightness
}

const ratioOf = (one: number, other: number): number => (one + ROUNDING) / (other + ROUNDING)

/** Compares pixel by pixel, whichever way they jump. */
const ratioOfJumps = ({ across, around, isCertain }: EdgeJumps): number =>
  ratioOf(isCertain ? across : Math.min(across, around), around)

/** Compares the whole edge, as the eye does that follows it: a small step is lost pixel by pixel on steep texture. */
const ratioOfStep = ({ step, chance }: EdgeStep, around: number): number =>
  ratioOf(step, Math.max(FAINT, HIDDEN * around, CERTAIN * chance))

/** How much the edge of a mask shows in a picture; null where it has none. */
export const seamOf = (picture: Bitmap, mask: Coverage, choice: SeamChoice = {}): Seam | null => {
  const { level = HALF_COVERED, reach = REACH } = choice
  const { width, height } = picture
  const isInside = mask.data.map((cover) => (cover >= level ? 1 : 0))
  const rows = edgeRows({ isInside, width, height }, reach)
  if (rows.length === 0) return null
  const jumps = edgeJumps(brightnessOf(picture), rows, reach)
  const { across, around } = jumps
  const steps = edgeSteps(picture, rows).map((step) => ratioOfStep(step, around))
  return { across, around, ratio: Math.max(ratioOfJumps(jumps), ...steps) }
}
