import { BLOCK, blocksOf, runsOf, unevenBlocks } from './blocks.ts'
import type { Coverage } from './coverage.ts'

/** Pixels of a row, without the one at `to`. */
interface Stretch {
  from: number
  to: number
}

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

const climb = (ladders: Ladders): void => {
  for (let step = 1; step < ladders.length; step += 1) {
    const [below, here] = [ladders[step - 1] as Uint8Array, ladders[step] as Uint8Array]
    const far = 1 << (step - 1)
    for (let x = 0; x + far < below.length; x += 1) {
      const [one, other] = [below[x] as number, below[x + far] as number]
      here[x] = one > other ? one : other
    }
  }
}

/** Lets a row be at least the most that lies within some pixels to each side. */
const raise = (row: Uint8Array, ladders: Ladders, { middle, half }: Window): void => {
  const step = 31 - Math.clz32(2 * half + 1)
  const ladder = ladders[step] as Uint8Array
  const left = middle - half
  const right = middle + half + 1 - (1 << step)
  for (let x = 0; x < row.length; x += 1) {
    const [one, other] = [ladder[left + x] as number, ladder[right + x] as number]
    const most = one > other ? one : other
    if (most > (row[x] as number)) row[x] = most
  }
}

/** Where the first pixel of a row lies in its ladders, and how far to each side is looked. */
interface Window {
  middle: number
  half: number
}

/** The part of a row that is looked at, with clear pixels to its left and right. */
interface Source {
  y: number
  stretch: Stretch
}

interface Work {
  mask: Coverage
  grown: Uint8Array
  halfWidths: readonly number[]
  ladders: Ladders
}

/** Raises all that lies within the radius of a part of a row. */
const growSource = (work: Work, { y, stretch }: Source): void => {
  const { mask, grown, halfWidths } = work
  const { width, height, data } = mask
  const { from, to } = stretch
  const reach = halfWidths.length - 1
  const length = to - from + 4 * reach
  const ladders = work.ladders.map((ladder) => ladder.subarray(0, length))
  ladders[0]?.fill(0)
  ladders[0]?.set(data.subarray(y * width + from, y * width + to), 2 * reach)
  climb(ladders)
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1) {
    const half = halfWidths[Math.abs(row - y)] as number
    const [left, right] = [Math.max(0, from - half), Math.min(width, to + half)]
    const raised = grown.subarray(row * width + left, row * width + right)
    raise(raised, ladders, { middle: 2 * reach + left - from, half })
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

/**
 * Grows a mask by a disc: each pixel becomes the most that lies within the radius. What lies beyond the edge covers
 * nothing. Only pixels that cover more than one beside them are looked at: of any other, one beside it that covers as
 * much lies nearer to whatever is grown into.
 */
export const growMask = (mask: Coverage, radius: number): Coverage => {
  const { width, height } = mask
  const grown = mask.data.slice()
  const halfWidths = halfWidthsOf(Math.max(0, radius))
  const reach = halfWidths.length - 1
  const steps = 32 - Math.clz32(2 * reach + 1)
  const ladders = Array.from({ length: steps }, () => new Uint8Array(width + 4 * reach))
  const work: Work = { mask, grown, halfWidths, ladders }
  const blocks = blocksOf(mask)
  const uneven = unevenBlocks(blocks, { across: 1, down: 1 })
  for (let row = 0; row < blocks.rows; row += 1) {
    const runs = runsOf(blocks.columns, (at) => uneven[row * blocks.columns + at] as number).map(
      ({ from, to }) => ({ from: from * BLOCK, to: Math.min(width, to * BLOCK) }),
    )
    for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y += 1)
      for (const stretch of edgesIn(work, y, runs)) growSource(work, { y, stretch })
  }
  return { width, height, data: grown }
}
