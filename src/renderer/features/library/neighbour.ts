import { type Layout, type Row, rowOf } from './layout.ts'

const centre = (row: Row, index: number): number => {
  const at = index - row.start
  return (row.lefts[at] ?? 0) + (row.widths[at] ?? 0) / 2
}

/** The picture of a row whose middle is nearest to `x`. */
const nearest = (row: Row, x: number): number => {
  let best = row.start
  for (let index = row.start; index < row.end; index += 1) {
    if (Math.abs(centre(row, index) - x) < Math.abs(centre(row, best) - x)) best = index
  }
  return best
}

const byRows = (layout: Layout, index: number, rows: number): number => {
  if (layout.rows === 0) return index
  const from = rowOf(layout, index)
  const target = Math.min(layout.rows - 1, Math.max(0, from + rows))
  return nearest(layout.row(target), centre(layout.row(from), index))
}

type Move = (layout: Layout, index: number, pageRows: number) => number

const last = ({ count }: Layout): number => Math.max(0, count - 1)

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: (_layout, index) => Math.max(0, index - 1),
  ArrowRight: (layout, index) => Math.min(last(layout), index + 1),
  ArrowUp: (layout, index) => byRows(layout, index, -1),
  ArrowDown: (layout, index) => byRows(layout, index, 1),
  PageUp: (layout, index, pageRows) => byRows(layout, index, -pageRows),
  PageDown: (layout, index, pageRows) => byRows(layout, index, pageRows),
  Home: () => 0,
  End: last,
}

interface Wish {
  index: number
  key: string
  pageRows: number
}

/** The picture a key leads to from another one; undefined for keys that do not move. */
export const neighbour = (layout: Layout, { index, key, pageRows }: Wish): number | undefined =>
  moves[key]?.(layout, index, Math.max(1, pageRows))
