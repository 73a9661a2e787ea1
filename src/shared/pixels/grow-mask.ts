import { BLOCK, blocksOf, runsOf, unevenBlocks } from './blocks.ts'
import { type Bytes, bytesFor, most, mostOfFour, withoutFilling } from './byte-words.ts'
import type { Coverage } from './coverage.ts'
import { growBySquares } from './grow-by-squares.ts'

/** Pixels of a row, without the one at `to`. */
interface Stretch {
  from: number
  to: number
}

/** Rows of half a disc from which on squares may be the shorter way. */
const LARGE = 5

/** How far a disc reaches to each side in each of its rows, from its middle row on. */
const halfWidthsOf = (radius: number): number[] =>
  Array.from({ length: Math.floor(radius) + 1 }, (_, down) =>
    Math.floor(Math.sqrt(radius * radius - down * down)),
  )

/**
 * The most of a row from each pixel on: `ladders[n][x]` of the 2ⁿ pixels from x on. The most of any stretch is then that
 * of two of these which together are as long.
 */
type Ladders = readonly Uint8Array[]

const climb = (ladders: Ladders, length: number): void => {
  for (let step = 1; step < ladders.length; step += 1) {
    const [below, here] = [ladders[step - 1] as Uint8Array, ladders[step] as Uint8Array]
    const far = 1 << (step - 1)
    for (let x = 0; x + far < length; x += 1)
      here[x] = most(below[x] as number, below[x + far] as number)
  }
}

interface Work {
  mask: Coverage
  /** Its rows are filled up to whole words. */
  grown: Bytes
  stride: number
  halfWidths: readonly number[]
  ladders: Ladders
  /** A row that is spread. */
  spread: Bytes
}

/** Makes the spread row the most that lies within some pixels to each side of a row. */
const spreadBy = ({ ladders, spread, halfWidths }: Work, half: number, length: number): void => {
  const { bytes } = spread
  const step = 31 - Math.clz32(2 * half + 1)
  const ladder = ladders[step] as Uint8Array
  const left = halfWidths.length - 1 - half
  const right = halfWidths.length + half - (1 << step)
  for (let x = 0; x < length; x += 1)
    bytes[x] = most(ladder[left + x] as number, ladder[right + x] as number)
}

/** Lets part of a row be at least the spread one, which is as long. */
const raise = ({ grown, stride, spread }: Work, row: number, { from, to }: Stretch): void => {
  const [into, by] = [grown.words, spread.words]
  const first = (row * stride + from) >> 2
  const words = (to - from) >> 2
  for (let word = 0; word < words; word += 1)
    into[first + word] = mostOfFour(into[first + word] as number, by[word] as number)
}

/** The part of a row that is looked at, with clear pixels to its left and right. */
interface Source {
  y: number
  stretch: Stretch
}

/** Raises all that lies within the radius of a part of a row. */
const growSource = (work: Work, { y, stretch }: Source): void => {
  const { mask, stride, halfWidths, ladders } = work
  const { width, height, data } = mask
  const reach = halfWidths.length - 1
  const raised = {
    from: Math.max(0, stretch.from - reach) & ~3,
    to: Math.min(stride, (stretch.to + reach + 3) & ~3),
  }
  const length = raised.to - raised.from
  const source = data.subarray(y * width + stretch.from, y * width + stretch.to)
  ladders[0]?.fill(0, 0, length + 2 * reach)
  ladders[0]?.set(source, stretch.from - raised.from + reach)
  climb(ladders, length + 2 * reach)
  for (const [down, half] of halfWidths.entries()) {
    if (half !== halfWidths[down - 1]) spreadBy(work, half, length)
    if (y >= down) raise(work, y - down, raised)
    if (down > 0 && y + down < height) raise(work, y + down, raised)
  }
}

/** Whether a pixel covers more than one beside, above or below it. */
const isEdge = ({ width, data }: Coverage, at: number, x: number): boolean => {
  const value = data[at] as number
  if (x > 0 && (data[at - 1] as number) < value) return true
  if (x < width - 1 && (data[at + 1] as number) < value) return true
  return (data[at - width] ?? 255) < value || (data[at + width] ?? 255) < value
}

/** The stretches of row `y` that hold its edges, as far as they lie in the runs; no two are nearer than the radius. */
const edgesIn = ({ mask, halfWidths }: Work, y: number, runs: readonly Stretch[]): Stretch[] => {
  const stretches: Stretch[] = []
  for (const run of runs)
    for (let x = run.from; x < run.to; x += 1) {
      if (!isEdge(mask, y * mask.width + x, x)) continue
      const last = stretches.at(-1)
      if (last && x - last.to < halfWidths.length) last.to = x + 1
      else stretches.push({ from: x, to: x + 1 })
    }
  return stretches
}

const workOn = (mask: Coverage, halfWidths: readonly number[]): Work => {
  const { width, height, data } = mask
  const reach = halfWidths.length - 1
  const stride = (width + 3) & ~3
  const grown = bytesFor(stride * height)
  for (let y = 0; y < height; y += 1)
    grown.bytes.set(data.subarray(y * width, (y + 1) * width), y * stride)
  const steps = 32 - Math.clz32(2 * reach + 1)
  const ladders = Array.from({ length: steps }, () => new Uint8Array(stride + 2 * reach))
  return { mask, grown, stride, halfWidths, ladders, spread: bytesFor(stride) }
}

/** Every part of a row that is to be looked at. */
const sourcesOf = (work: Work): Source[] => {
  const { mask } = work
  const { width, height } = mask
  const blocks = blocksOf(mask)
  const uneven = unevenBlocks(blocks, { across: 1, down: 1 })
  const sources: Source[] = []
  for (let row = 0; row < blocks.rows; row += 1) {
    const runs = runsOf(blocks.columns, (at) => uneven[row * blocks.columns + at] as number).map(
      ({ from, to }) => ({ from: from * BLOCK, to: Math.min(width, to * BLOCK) }),
    )
    for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y += 1)
      for (const stretch of edgesIn(work, y, runs)) sources.push({ y, stretch })
  }
  return sources
}

/** Whether most of a mask is to be looked at, by more than a few rows. */
const isNoisy = ({ mask, halfWidths }: Work, sources: readonly Source[]): boolean => {
  if (halfWidths.length < LARGE) return false
  const pixels = sources.reduce((sum, { stretch }) => sum + stretch.to - stretch.from, 0)
  return pixels * 2 > mask.width * mask.height
}

/**
 * Grows a mask by a disc: each pixel becomes the most that lies within the radius. What lies beyond the edge covers
 * nothing. Only pixels that cover more than one beside them are looked at: of any other, one beside it that covers as
 * much lies nearer to whatever is grown into.
 */
export const growMask = (mask: Coverage, radius: number): Coverage => {
  const { width, height } = mask
  const halfWidths = halfWidthsOf(Math.max(0, radius))
  const work = workOn(mask, halfWidths)
  const sources = sourcesOf(work)
  const noisy = isNoisy(work, sources) ? growBySquares(mask, halfWidths) : null
  if (noisy) return { width, height, data: noisy }
  for (const source of sources) growSource(work, source)
  return { width, height, data: withoutFilling(work.grown, mask) }
}
