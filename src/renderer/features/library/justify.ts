import { RATIO_UNIT } from '#shared/model/index-record.ts'
import type { Layout, Row, Space } from './layout.ts'

/** The shapes of pictures in their order, as width ÷ height in `RATIO_UNIT`s. */
export interface Shapes {
  readonly length: number
  ratioAt: (position: number) => number
}

const NARROWEST = 0.4 * RATIO_UNIT
const WIDEST = 3.2 * RATIO_UNIT
const TALLEST = 1.6
/** A last row that would be at most this much higher fills the width like the others. */
const NEARLY_FULL = 1.2
/** Two rows whose pictures fill at most so many are made one. */
const ONE_ROW = 1.6

const clamped = (ratio: number): number => Math.min(WIDEST, Math.max(NARROWEST, ratio))

const heightOf = (sum: number, count: number, { width, gap }: Space): number =>
  ((width - gap * (count - 1)) * RATIO_UNIT) / sum

/** Where a row ends, the sum of its ratios, and how it goes on to the right edge. */
interface Taken {
  end: number
  sum: number
  fill: 'full' | 'short'
}

/** The row that begins at `start`, of pictures before `stop`. */
const takeRow = (shapes: Shapes, [start, stop]: readonly [number, number], space: Space): Taken => {
  let sum = 0
  for (let index = start; index < stop; index += 1) {
    const next = sum + clamped(shapes.ratioAt(index))
    const count = index - start + 1
    const height = heightOf(next, count, space)
    if (height <= space.target) {
      const before = count > 1 ? heightOf(sum, count - 1, space) : Infinity
      const shorter =
        before - space.target < space.target - height && before < space.target * TALLEST
      return shorter
        ? { end: index, sum, fill: 'full' }
        : { end: index + 1, sum: next, fill: 'full' }
    }
    sum = next
  }
  return { end: stop, sum, fill: 'short' }
}

const sumOf = (shapes: Shapes, from: number, to: number): number => {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += clamped(shapes.ratioAt(index))
  return sum
}

type Span = readonly [from: number, to: number]

const exactHeight = (shapes: Shapes, [from, to]: Span, space: Space): number =>
  heightOf(sumOf(shapes, from, to), to - from, space)

/** The pictures of two rows, in two rows about as high as one another, or in one where that is better. */
const parted = (shapes: Shapes, [from, to]: Span, space: Space): Span[] => {
  const all = sumOf(shapes, from, to)
  let middle = from
  for (let sum = 0; sum * 2 < all; middle += 1) sum += clamped(shapes.ratioAt(middle))
  const halves: Span[] = [
    [from, middle],
    [middle, to],
  ]
  const isFit = (half: Span): boolean =>
    half[0] < half[1] && exactHeight(shapes, half, space) <= space.target * TALLEST
  const isOne = heightOf(all, to - from, space) * ONE_ROW >= space.target
  return isOne || !halves.every(isFit) ? [[from, to]] : halves
}

/** Rows as they are found: where each begins, and what its ratios add up to. */
class Rows {
  starts = new Uint32Array(1024)
  tops = new Float64Array(1024)
  /** Negative: the row does not go on to the right edge. */
  heights = new Float64Array(1024)
  count = 0
  bottom = 0

  add(start: number, height: number, gap: number): void {
    if (this.count === this.starts.length) this.grow()
    this.starts[this.count] = start
    this.tops[this.count] = this.bottom
    this.heights[this.count] = height
    this.bottom += Math.max(1, Math.round(Math.abs(height))) + gap
    this.count += 1
  }

  /** Takes back the last row. */
  drop(): void {
    this.count -= 1
    this.bottom = this.tops[this.count] ?? 0
  }

  private grow(): void {
    const larger = <Numbers extends Uint32Array | Float64Array>(
      made: Numbers,
      old: Numbers,
    ): Numbers => {
      made.set(old)
      return made
    }
    const size = this.starts.length * 2
    this.starts = larger(new Uint32Array(size), this.starts)
    this.tops = larger(new Float64Array(size), this.tops)
    this.heights = larger(new Float64Array(size), this.heights)
  }
}

/** Has the last rows before a break go on to the right edge like all others. */
const endSegment = (
  rows: Rows,
  stop: number,
  { shapes, space }: { shapes: Shapes; space: Space },
): void => {
  const last = rows.starts[rows.count - 1] ?? 0
  const alone = exactHeight(shapes, [last, stop], space)
  const isFit = alone <= space.target * TALLEST
  // A single row may be too short.
  if (!isFit && rows.count === 1) return
  rows.drop()
  if (isFit) {
    rows.add(last, alone, space.gap)
    return
  }
  const from = rows.starts[rows.count - 1] ?? 0
  rows.drop()
  for (const span of parted(shapes, [from, stop], space))
    rows.add(span[0], exactHeight(shapes, span, space), space.gap)
}

const addRows = (
  rows: Rows,
  [from, stop]: readonly [number, number],
  { shapes, space, isLast }: { shapes: Shapes; space: Space; isLast: boolean },
): void => {
  let start = from
  while (start < stop) {
    const { end, sum, fill } = takeRow(shapes, [start, stop], space)
    const fitting = heightOf(sum, end - start, space)
    const isFull = fill === 'full' || fitting <= space.target * NEARLY_FULL
    rows.add(start, isFull ? fitting : -Math.min(space.target, fitting), space.gap)
    start = end
    if (start === stop && !isLast && !isFull) endSegment(rows, stop, { shapes, space })
  }
}

const boxesOf = (
  shapes: Shapes,
  { start, end }: Pick<Row, 'start' | 'end'>,
  { exact, space }: { exact: number; space: Space },
): Pick<Row, 'lefts' | 'widths'> => {
  const isFull = exact > 0
  const height = isFull ? exact : Math.max(1, Math.round(-exact))
  const lefts: number[] = []
  const widths: number[] = []
  let at = 0
  for (let index = start; index < end; index += 1) {
    const left = Math.round(at)
    const width = (clamped(shapes.ratioAt(index)) / RATIO_UNIT) * height
    const right = isFull && index === end - 1 ? space.width : Math.round(at + width)
    lefts.push(left)
    widths.push(right - left)
    at += width + space.gap
  }
  return { lefts, widths }
}

/**
 * Lays pictures in rows of one height each that fill the width, in their order. A row begins at `breakAt`, whatever lies
 * before it: so what comes in before the view moves nothing in it.
 */
export const justify = (shapes: Shapes, space: Space, breakAt = 0): Layout => {
  const rows = new Rows()
  const count = space.width > 0 ? shapes.length : 0
  const middle = Math.min(breakAt, count)
  if (middle > 0) addRows(rows, [0, middle], { shapes, space, isLast: middle === count })
  addRows(rows, [middle, count], { shapes, space, isLast: true })
  const startOf = (position: number): number =>
    position < rows.count ? (rows.starts[position] ?? 0) : count
  return {
    count,
    rows: rows.count,
    height: Math.max(0, rows.bottom - space.gap),
    startOf,
    topOf: (position) => rows.tops[position] ?? 0,
    row: (position) => {
      const exact = rows.heights[position] ?? 0
      const ends = { start: startOf(position), end: startOf(position + 1) }
      return {
        ...ends,
        top: rows.tops[position] ?? 0,
        height: Math.max(1, Math.round(Math.abs(exact))),
        ...boxesOf(shapes, ends, { exact, space }),
      }
    },
  }
}
