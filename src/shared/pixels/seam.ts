import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'

/** How much brightness changes from pixel to pixel, in levels of 255. */
export interface Seam {
  /** Across the edge of a mask. */
  across: number
  /** Around it. */
  around: number
  /** The first by the second: up to 1.1 nobody sees a seam. */
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

/** Pairs of neighbours of a picture, and what they are to an edge. */
interface Pairs {
  brightness: Float32Array
  isInside: Uint8Array
  width: number
  height: number
}

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

/** Hands on every two pixels that lie side by side or one above the other. */
const eachPair = (
  { width, height }: { width: number; height: number },
  use: (one: number, other: number) => void,
): void => {
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column
      if (column + 1 < width) use(at, at + 1)
      if (row + 1 < height) use(at, at + width)
    }
  }
}

/** Lines of pixels: rows or columns. */
interface Lines {
  lines: number
  length: number
  /** From one line to the next, and along a line. */
  stride: number
  step: number
}

/** Marks everything within reach of a mark in its line. */
const spreadAlong = (marks: Uint8Array, lines: Lines, reach: number): Uint8Array => {
  const spread = new Uint8Array(marks.length)
  const { length, step } = lines
  for (let line = 0; line < lines.lines; line += 1) {
    const start = line * lines.stride
    let [last, next] = [-Infinity, Infinity]
    for (let place = 0; place < length; place += 1) {
      const [there, back] = [start + place * step, start + (length - 1 - place) * step]
      if (marks[there] === 1) last = place
      if (marks[back] === 1) next = length - 1 - place
      if (place - last <= reach) spread[there] = 1
      if (next - (length - 1 - place) <= reach) spread[back] = 1
    }
  }
  return spread
}

/** Marks every pixel within a square around the pixels on both sides of the edge. */
const nearEdge = ({ isInside, width, height }: Pairs, reach: number): Uint8Array => {
  const marks = new Uint8Array(isInside.length)
  eachPair({ width, height }, (one, other) => {
    if (isInside[one] === isInside[other]) return
    marks[one] = 1
    marks[other] = 1
  })
  const rows = { lines: height, length: width, stride: width, step: 1 }
  const columns = { lines: width, length: height, stride: 1, step: width }
  return spreadAlong(spreadAlong(marks, rows, reach), columns, reach)
}

const meanOf = ({ sum, count }: { sum: number; count: number }): number =>
  count === 0 ? 0 : sum / count

const compare = (pairs: Pairs, near: Uint8Array): Seam | null => {
  const { brightness, isInside } = pairs
  const [across, around] = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 },
  ]
  eachPair(pairs, (one, other) => {
    if (near[one] === 0 || near[other] === 0) return
    const side = isInside[one] === isInside[other] ? around : across
    side.sum += Math.abs((brightness[one] as number) - (brightness[other] as number))
    side.count += 1
  })
  if (across.count === 0) return null
  const [edge, rest] = [meanOf(across), meanOf(around)]
  return { across: edge, around: rest, ratio: (edge + ROUNDING) / (rest + ROUNDING) }
}

/** How much the edge of a mask shows in a picture; null where it has none. */
export const seamOf = (picture: Bitmap, mask: Coverage, choice: SeamChoice = {}): Seam | null => {
  const { level = HALF_COVERED, reach = REACH } = choice
  const { width, height } = picture
  const isInside = mask.data.map((cover) => (cover >= level ? 1 : 0))
  const pairs = { brightness: brightnessOf(picture), isInside, width, height }
  return compare(pairs, nearEdge(pairs, reach))
}
