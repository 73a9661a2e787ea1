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

/** Where every picture lies. Rows are worked out when somebody looks at them. */
export interface Layout {
  /** Of pictures. */
  count: number
  /** Of rows. */
  rows: number
  /** All rows with the gaps between them. */
  height: number
  row: (position: number) => Row
  startOf: (position: number) => number
  topOf: (position: number) => number
}

export interface Space {
  width: number
  /** The row height wished for. */
  target: number
  gap: number
}

/** The last position for which `isBefore` holds, by halving; the first one when it holds for none. */
const lastRow = (rows: number, isBefore: (position: number) => boolean): number => {
  let low = 0
  let high = Math.max(0, rows - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isBefore(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The position of the row that holds a picture. */
export const rowOf = (layout: Layout, index: number): number =>
  lastRow(layout.rows, (position) => layout.startOf(position) <= index)

/** The position of the row that lies at `y` pixels from the top. */
export const rowAt = (layout: Layout, y: number): number =>
  lastRow(layout.rows, (position) => layout.topOf(position) <= y)

/** The rows from one position up to but not including another, as far as they exist. */
export const rowsFrom = (layout: Layout, from: number, to: number): Row[] =>
  Array.from({ length: Math.max(0, Math.min(to, layout.rows) - Math.max(0, from)) }, (_, offset) =>
    layout.row(Math.max(0, from) + offset),
  )
