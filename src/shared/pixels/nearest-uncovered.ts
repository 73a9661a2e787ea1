import type { Coverage } from './coverage.ts'

/** No pixel, or no row. */
export const NONE = -1

/** For every pixel the row of the nearest one of its column that a mask does not cover; of two as near the upper one. */
const nearestInColumns = ({ width, height, data }: Coverage): Int32Array => {
  const rows = new Int32Array(width * height)
  const last = new Int32Array(width).fill(NONE)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      if (data[at] === 0) last[x] = y
      rows[at] = last[x] as number
    }
  last.fill(NONE)
  for (let y = height - 1; y >= 0; y -= 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const [above, below] = [rows[at] as number, last[x] as number]
      if (above === y) last[x] = y
      else if (below !== NONE && (above === NONE || below - y < y - above)) rows[at] = below
    }
  return rows
}

/** Columns that are the nearest of all somewhere in a row, from left to right, and from where on each is. */
interface Envelope {
  columns: Int32Array
  from: Int32Array
  count: number
}

/** From which column on the other of two columns, which lies further right, is the nearer one. */
const crossing = ([one, other]: readonly [number, number], squares: Float64Array): number => {
  const rise = (squares[other] as number) - (squares[one] as number)
  return Math.floor((other * other - one * one + rise) / (2 * (other - one))) + 1
}

/** Adds a column to those on its left, of which it puts some in the shade. */
const addColumn = (envelope: Envelope, x: number, squares: Float64Array): void => {
  const { columns, from } = envelope
  while (envelope.count > 0) {
    const top = envelope.count - 1
    const start = crossing([columns[top] as number, x], squares)
    if (start > (from[top] as number)) {
      columns[envelope.count] = x
      from[envelope.count] = start
      envelope.count += 1
      return
    }
    envelope.count -= 1
  }
  columns[0] = x
  from[0] = 0
  envelope.count = 1
}

/**
 * For every pixel the place of the nearest one that a mask does not cover at all: its own where that is it, none where
 * all are covered. Of several as near it is one in the column furthest left, there the upper one.
 */
export const nearestUncovered = (mask: Coverage): Int32Array => {
  const { width, height } = mask
  const nearest = nearestInColumns(mask)
  const squares = new Float64Array(width)
  const row = new Int32Array(width)
  const envelope: Envelope = {
    columns: new Int32Array(width),
    from: new Int32Array(width),
    count: 0,
  }
  for (let y = 0; y < height; y += 1) {
    row.set(nearest.subarray(y * width, (y + 1) * width))
    envelope.count = 0
    for (let x = 0; x < width; x += 1) {
      if (row[x] === NONE) continue
      squares[x] = ((row[x] as number) - y) ** 2
      addColumn(envelope, x, squares)
    }
    for (let x = 0, at = 0; x < width; x += 1) {
      while (at + 1 < envelope.count && (envelope.from[at + 1] as number) <= x) at += 1
      const column = envelope.columns[at] as number
      nearest[y * width + x] =
        envelope.count === 0 ? NONE : (row[column] as number) * width + column
    }
  }
  return nearest
}
