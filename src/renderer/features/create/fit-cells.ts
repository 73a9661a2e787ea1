/** How the pictures of one row of results lie. */
export interface CellGrid {
  columns: number
  width: number
  height: number
}

interface Wish {
  count: number
  /** Width divided by height of one picture. */
  ratio: number
  /** Pixels there are from left to right. */
  space: number
  gap: number
  minHeight: number
  maxHeight: number
}

/** One line if all pictures fit in it, else even lines; never higher than `maxHeight`. */
export const fitCells = ({ count, ratio, space, gap, minHeight, maxHeight }: Wish): CellGrid => {
  const columnsAt = (height: number): number => (space + gap) / (height * ratio + gap)
  const fewest = Math.max(1, Math.ceil(columnsAt(maxHeight)))
  const most = Math.max(fewest, Math.floor(columnsAt(minHeight)))
  if (count < fewest) {
    const width = Math.min(space, Math.max(1, Math.floor(maxHeight * ratio)))
    return { columns: Math.max(1, count), width, height: Math.round(width / ratio) }
  }
  const lines = Math.ceil(count / most)
  const columns = Math.max(fewest, Math.ceil(count / lines))
  const width = Math.max(1, Math.floor(((space - gap * (columns - 1)) / columns) * 100) / 100)
  return { columns, width, height: Math.round(width / ratio) }
}
