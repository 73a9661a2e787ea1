/** One row of the grid: pictures `start` up to but not including `end`. */
export interface Row {
  start: number
  end: number
  top: number
  height: number
  /** Whole pixels from the left edge, one per picture. */
  lefts: readonly number[]
  widths: readonly number[]
}

export interface Layout {
  rows: readonly Row[]
  /** All rows with the gaps between them. */
  height: number
}

interface Space {
  width: number
  /** The row height wished for. */
  target: number
  gap: number
}

const NARROWEST = 0.4
const WIDEST = 3.2
const TALLEST = 1.6
/** A last row that would be at most this much higher fills the width like the others. */
const NEARLY_FULL = 1.2

const clamped = (ratio: number): number => Math.min(WIDEST, Math.max(NARROWEST, ratio))

const heightOf = (ratioSum: number, count: number, { width, gap }: Space): number =>
  (width - gap * (count - 1)) / ratioSum

/** Where a row that begins at `start` ends, and the sum of its ratios. */
const takeRow = (
  ratios: readonly number[],
  start: number,
  space: Space,
): { end: number; sum: number; full: boolean } => {
  let sum = 0
  for (let index = start; index < ratios.length; index += 1) {
    const next = sum + clamped(ratios[index] ?? 1)
    const count = index - start + 1
    const height = heightOf(next, count, space)
    if (height <= space.target) {
      const before = count > 1 ? heightOf(sum, count - 1, space) : Infinity
      const shorter =
        before - space.target < space.target - height && before < space.target * TALLEST
      return shorter ? { end: index, sum, full: true } : { end: index + 1, sum: next, full: true }
    }
    sum = next
  }
  const left = heightOf(sum, ratios.length - start, space)
  return { end: ratios.length, sum, full: left <= space.target * NEARLY_FULL }
}

/** Lays pictures in rows of one height each that fill the width, in their order. */
export const justify = (ratios: readonly number[], space: Space): Layout => {
  const rows: Row[] = []
  let top = 0
  let start = 0
  while (start < ratios.length && space.width > 0) {
    const { end, sum, full } = takeRow(ratios, start, space)
    const count = end - start
    const fitting = heightOf(sum, count, space)
    const height = Math.max(1, Math.round(full ? fitting : Math.min(space.target, fitting)))
    const lefts: number[] = []
    const widths: number[] = []
    let exact = 0
    for (let index = start; index < end; index += 1) {
      const left = Math.round(exact)
      const width = clamped(ratios[index] ?? 1) * (full ? fitting : height)
      const right = full && index === end - 1 ? space.width : Math.round(exact + width)
      lefts.push(left)
      widths.push(right - left)
      exact += width + space.gap
    }
    rows.push({ start, end, top, height, lefts, widths })
    top += height + space.gap
    start = end
  }
  return { rows, height: Math.max(0, top - space.gap) }
}

/** The last row for which `isBefore` holds, by halving; the first one when it holds for none. */
const lastRow = (rows: readonly Row[], isBefore: (row: Row) => boolean): number => {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const row = rows[middle]
    if (row && isBefore(row)) low = middle
    else high = middle - 1
  }
  return low
}

/** The position of the row that holds a picture. */
export const rowOf = ({ rows }: Layout, index: number): number =>
  lastRow(rows, (row) => row.start <= index)

/** The position of the row that lies at `y` pixels from the top. */
export const rowAt = ({ rows }: Layout, y: number): number => lastRow(rows, (row) => row.top <= y)
