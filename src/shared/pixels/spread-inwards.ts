import type { Bitmap } from './bitmap.ts'
import type { Size } from './box.ts'
import type { Coverage } from './coverage.ts'

/**
 * What a picture made smaller shows of what is not covered: red, green, blue and alpha of each pixel, the colours times
 * alpha, and whether there is anything to show: 1 or 0.
 */
interface Level extends Size {
  data: Float32Array
}

const PARTS = 5
/** Without the last of them. */
const CHANNELS = 4
const KNOWN = 4

const halfOf = ({ width, height }: Size): Level => {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  return { ...half, data: new Float32Array(half.width * half.height * PARTS) }
}

/** Makes means of sums of up to four pixels. */
const divide = ({ data }: Level): void => {
  for (let at = 0; at < data.length; at += PARTS) {
    const count = data[at + KNOWN] as number
    if (count < 2) continue
    for (let part = at; part < at + PARTS; part += 1) data[part] = (data[part] as number) / count
  }
}

/** Each square of four becomes the mean of those that are not covered at all. */
const firstLevel = ({ width, height, data }: Bitmap, mask: Coverage): Level => {
  const level = halfOf({ width, height })
  const sums = level.data
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const row = (y >> 1) * level.width
    for (let x = 0; x < width; x += 1, pixel += 1) {
      if (mask.data[pixel] !== 0) continue
      const from = pixel * 4
      const to = (row + (x >> 1)) * PARTS
      const alpha = data[from + 3] as number
      for (let channel = 0; channel < 3; channel += 1)
        sums[to + channel] =
          (sums[to + channel] as number) + ((data[from + channel] as number) * alpha) / 255
      sums[to + 3] = (sums[to + 3] as number) + alpha
      sums[to + KNOWN] = (sums[to + KNOWN] as number) + 1
    }
  }
  divide(level)
  return level
}

/** Each square of four becomes the mean of those that show anything. */
const nextLevel = (level: Level): Level => {
  const next = halfOf(level)
  const { width, height, data } = level
  for (let y = 0, from = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const to = ((y >> 1) * next.width + (x >> 1)) * PARTS
      for (let part = 0; part < PARTS; part += 1, from += 1)
        next.data[to + part] = (next.data[to + part] as number) + (data[from] as number)
    }
  divide(next)
  return next
}

/** Ever smaller pictures, down to a single pixel. */
const levelsOf = (picture: Bitmap, mask: Coverage): [Level, ...Level[]] => {
  let level = firstLevel(picture, mask)
  const levels: [Level, ...Level[]] = [level]
  while (level.width > 1 || level.height > 1) {
    level = nextLevel(level)
    levels.push(level)
  }
  return levels
}

/** In a line half as long, the place next to the one in which a place lies, on the side where it lies nearer. */
const besideOf = (place: number, length: number): number =>
  place & 1 ? Math.min(length - 1, (place >> 1) + 1) : Math.max(0, (place >> 1) - 1)

/** Rows of a level when it is made twice as large. */
interface Enlarging {
  level: Level
  /** Two rows of the level, mixed. */
  line: Float32Array
  /** What they become, four numbers for each pixel. */
  row: Float32Array
}

const enlarge = (level: Level, width: number): Enlarging => ({
  level,
  line: new Float32Array(level.width * PARTS),
  row: new Float32Array(width * CHANNELS),
})

/** Makes row `y`: three parts of the nearer pixel and one of the next, each way. */
const makeRow = ({ level: { width, height, data }, line, row }: Enlarging, y: number): void => {
  const [near, far] = [(y >> 1) * width * PARTS, besideOf(y, height) * width * PARTS]
  for (let at = 0; at < line.length; at += 1)
    line[at] = 0.75 * (data[near + at] as number) + 0.25 * (data[far + at] as number)
  for (let x = 0, to = 0; to < row.length; x += 1) {
    let nearer = (x >> 1) * PARTS
    let other = besideOf(x, width) * PARTS
    for (const end = to + CHANNELS; to < end; to += 1, nearer += 1, other += 1)
      row[to] = 0.75 * (line[nearer] as number) + 0.25 * (line[other] as number)
  }
}

/** Gives pixels that have nothing to show what the next smaller level shows there. */
const fillLevel = ({ width, height, data }: Level, smaller: Level): void => {
  const enlarging = enlarge(smaller, width)
  const { row } = enlarging
  for (let y = 0, at = 0; y < height; y += 1) {
    makeRow(enlarging, y)
    for (let from = 0; from < row.length; from += CHANNELS, at += PARTS) {
      if (data[at + KNOWN] !== 0) continue
      for (let part = 0; part < CHANNELS; part += 1) data[at + part] = row[from + part] as number
    }
  }
}

/** Writes four bytes of colours that count by their alpha. */
const writeStraight = (data: Uint8Array, at: number, row: Float32Array): void => {
  const from = at % row.length
  const alpha = row[from + 3] as number
  if (alpha < 0.5) return
  for (let channel = 0; channel < 3; channel += 1)
    data[at + channel] = Math.min(255, ((row[from + channel] as number) * 255) / alpha + 0.5)
  data[at + 3] = Math.min(255, alpha + 0.5)
}

/**
 * What is not covered spread smoothly over what is, wholly or partly: by ever smaller pictures of it alone, where each
 * has nothing to show filled by the next smaller one. Other pixels are left clear; all are where everything is covered.
 */
export const spreadInwards = (picture: Bitmap, mask: Coverage): Bitmap => {
  const { width, height } = picture
  const filled = { width, height, data: new Uint8Array(picture.data.length) }
  const levels = levelsOf(picture, mask)
  const [largest] = levels
  for (let step = levels.length - 2; step >= 0; step -= 1)
    fillLevel(levels[step] as Level, levels[step + 1] as Level)
  const enlarging = enlarge(largest, width)
  for (let y = 0, pixel = 0; y < height; y += 1) {
    makeRow(enlarging, y)
    for (let x = 0; x < width; x += 1, pixel += 1)
      if (mask.data[pixel] !== 0) writeStraight(filled.data, pixel * 4, enlarging.row)
  }
  return filled
}
