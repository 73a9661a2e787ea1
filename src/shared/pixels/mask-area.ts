import type { Box } from './box.ts'
import type { Coverage } from './coverage.ts'

/** The ninth of a picture that something lies in. */
export interface Ninth {
  column: 'left' | 'middle' | 'right'
  row: 'top' | 'middle' | 'bottom'
}

/** How much a mask covers, and where. */
export interface MaskArea {
  /** Covered pixels, those that are partly covered in part. */
  pixels: number
  /** Of the whole picture, 0–1. */
  share: number
  /** The box of all that is covered at all; null when nothing is. */
  bounds: Box | null
  /** Where the middle of what is covered lies. */
  place: Ninth | null
}

/** What a row has: its sum, its sum by place, and its first and last pixel that is covered. */
interface RowArea {
  sum: number
  moment: number
  first: number
  last: number
}

const rowArea = ({ width, data }: Coverage, y: number): RowArea => {
  const area: RowArea = { sum: 0, moment: 0, first: width, last: -1 }
  const row = data.subarray(y * width, (y + 1) * width)
  let [sum, moment] = [0, 0]
  for (let x = 0; x < width; x += 1) {
    const value = row[x] as number
    sum += value
    moment += value * x
  }
  if (sum === 0) return area
  const last = row.findLastIndex((value) => value > 0)
  return { sum, moment, first: row.findIndex((value) => value > 0), last }
}

const third = <Name>(place: number, length: number, names: readonly [Name, Name, Name]): Name => {
  const [first, second, last] = names
  if (place * 3 < length) return first
  return place * 3 <= 2 * length ? second : last
}

/** Measures a mask. */
export const maskArea = (mask: Coverage): MaskArea => {
  const { width, height } = mask
  let [sum, across, down] = [0, 0, 0]
  let [left, right, top, bottom] = [width, -1, -1, -1]
  for (let y = 0; y < height; y += 1) {
    const row = rowArea(mask, y)
    if (row.sum === 0) continue
    sum += row.sum
    across += row.moment
    down += row.sum * y
    left = Math.min(left, row.first)
    right = Math.max(right, row.last)
    if (top < 0) top = y
    bottom = y
  }
  if (sum === 0) return { pixels: 0, share: 0, bounds: null, place: null }
  return {
    pixels: sum / 255,
    share: sum / 255 / (width * height),
    bounds: { x: left, y: top, width: right + 1 - left, height: bottom + 1 - top },
    place: {
      column: third(across / sum + 0.5, width, ['left', 'middle', 'right']),
      row: third(down / sum + 0.5, height, ['top', 'middle', 'bottom']),
    },
  }
}
