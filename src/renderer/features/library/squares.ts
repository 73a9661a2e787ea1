import type { Layout, Space } from './layout.ts'

/**
 * Lays so many pictures in squares of about the size wished for, all columns as wide. A row begins at `breakAt`: what
 * comes in before the view moves nothing in it.
 */
export const squares = (count: number, { width, target, gap }: Space, breakAt = 0): Layout => {
  const columns = Math.max(1, Math.round((width + gap) / (target + gap)))
  const side = Math.max(1, (width - gap * (columns - 1)) / columns)
  const height = Math.max(1, Math.round(side))
  const edges = Array.from({ length: columns }, (_, column) => {
    const left = Math.round(column * (side + gap))
    return { left, width: Math.round(column * (side + gap) + side) - left }
  })
  const lefts = edges.map(({ left }) => left)
  const widths = edges.map(({ width }) => width)
  const shown = width > 0 ? count : 0
  const middle = Math.min(breakAt, shown)
  const rowsBefore = Math.ceil(middle / columns)
  const rows = rowsBefore + Math.ceil((shown - middle) / columns)
  const startOf = (position: number): number =>
    position < rowsBefore
      ? position * columns
      : Math.min(shown, middle + (position - rowsBefore) * columns)
  const topOf = (position: number): number => position * (height + gap)
  return {
    count: shown,
    rows,
    height: Math.max(0, rows * (height + gap) - gap),
    startOf,
    topOf,
    row: (position) => {
      const [start, end] = [startOf(position), startOf(position + 1)]
      return {
        start,
        end,
        top: topOf(position),
        height,
        lefts: lefts.slice(0, end - start),
        widths: widths.slice(0, end - start),
      }
    },
  }
}
