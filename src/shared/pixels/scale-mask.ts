import type { Size } from './box.ts'
import type { Coverage } from './coverage.ts'

/**
 * Makes a mask smaller by a whole factor: each pixel is the mean of a square. Around it is a border of one pixel, made of
 * what the mask has at its edge, so that the edge goes on beyond it as it is and not as a mean.
 */
export const reduceMask = (mask: Coverage, factor: number): Coverage => {
  const [width, height] = [Math.ceil(mask.width / factor) + 2, Math.ceil(mask.height / factor) + 2]
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y += 1) {
    sums.fill(0)
    for (let line = (y - 1) * factor; line < y * factor; line += 1)
      addSquares(sums, mask, { line: Math.min(Math.max(line, 0), mask.height - 1), factor })
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = (sums[x] as number) / (factor * factor) + 0.5
  }
  return { width, height, data }
}

/** Adds what a row has of every square. */
const addSquares = (
  sums: Uint32Array,
  { width, data }: Coverage,
  { line, factor }: { line: number; factor: number },
): void => {
  const add = (square: number, amount: number): void => {
    sums[square] = (sums[square] as number) + amount
  }
  const whole = Math.floor(width / factor)
  const end = (line + 1) * width
  const last = data[end - 1] as number
  let at = line * width
  add(0, factor * (data[at] as number))
  for (let x = 1; x <= whole; x += 1) {
    let sum = 0
    for (const next = at + factor; at < next; at += 1) sum += data[at] as number
    sums[x] = (sums[x] as number) + sum
  }
  for (; at < end; at += 1) add(whole + 1, data[at] as number)
  // What the last square has beyond the edge.
  add(whole + 1, ((sums.length - 2) * factor - width) * last)
  add(sums.length - 1, factor * last)
}

/**
 * Makes a mask with such a border larger by a power of two, cut to a size: straight from the middle of one pixel to the
 * next one's.
 */
export const enlargeMask = (mask: Coverage, factor: number, { width, height }: Size): Coverage => {
  const data = new Uint8Array(width * height)
  const mixed = new Int32Array(mask.width)
  const line = new Uint8Array(mask.width * factor)
  for (let y = 0; y < height; y += 1) {
    mixRows(mixed, mask, { y: y + factor, factor })
    stretchRow(line, mixed, factor)
    data.set(line.subarray(factor, factor + width), y * width)
  }
  return { width, height, data }
}

/** What lies at row `y` of the larger mask, times twice the factor. */
const mixRows = (
  mixed: Int32Array,
  { width, height, data }: Coverage,
  { y, factor }: { y: number; factor: number },
): void => {
  const above = Math.floor((y - factor / 2) / factor)
  const share = 2 * (y - factor / 2 - above * factor) + 1
  const first = Math.max(0, above) * width
  const second = Math.min(height - 1, above + 1) * width
  for (let x = 0; x < width; x += 1)
    mixed[x] =
      (data[first + x] as number) * (2 * factor - share) + (data[second + x] as number) * share
}

/** Writes a row as long as it goes straight on between the middles of two pixels. */
const writeSlope = (row: Uint8Array, mixed: Int32Array, { left, factor }: Place): void => {
  const value = mixed[left] as number
  const rise = (mixed[left + 1] as number) - value
  const shift = 31 - Math.clz32(4 * factor * factor)
  let sum = value * 2 * factor + rise + 2 * factor * factor
  const start = left * factor + factor / 2
  const end = Math.min(row.length, start + factor)
  for (let x = start; x < end; x += 1) {
    row[x] = sum >> shift
    sum += 2 * rise
  }
}

/** A pixel of the smaller mask. */
interface Place {
  left: number
  factor: number
}

const stretchRow = (row: Uint8Array, mixed: Int32Array, factor: number): void => {
  const last = mixed.length - 1
  const half = factor / 2
  const fill = (value: number, from: number, to: number): unknown =>
    row.fill(Math.round(value / (2 * factor)), from, to)
  fill(mixed[0] as number, 0, half)
  let left = 0
  while (left < last) {
    const first = left
    while (left < last && mixed[left + 1] === mixed[left]) left += 1
    if (left > first) fill(mixed[left] as number, first * factor + half, left * factor + half)
    for (; left < last && mixed[left + 1] !== mixed[left]; left += 1)
      writeSlope(row, mixed, { left, factor })
  }
  fill(mixed[last] as number, last * factor + half, row.length)
}
