import { damaged } from './png-chunks.ts'

/** Rows of bytes as they are in a PNG. */
export interface RowShape {
  /** Bytes of a row, and of a pixel. */
  stride: number
  depth: number
  height: number
}

/** A row and the one above it, each behind as many zeros as a pixel has bytes. */
export interface Lines {
  row: Uint8Array
  above: Uint8Array
  depth: number
}

export const emptyLines = (stride: number, depth: number): Lines => ({
  row: new Uint8Array(depth + stride),
  above: new Uint8Array(depth + stride),
  depth,
})

/** Makes the row the one above, and its place free for the next. */
export const turnLines = (lines: Lines): void => {
  const { above } = lines
  lines.above = lines.row
  lines.row = above
}

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [byLeft, byAbove] = [Math.abs(guess - left), Math.abs(guess - above)]
  const byCorner = Math.abs(guess - corner)
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}

/** How each filter of PNG is undone, by its number. */
const undo: readonly ((lines: Lines) => void)[] = [
  () => undefined,
  ({ row, depth }) => {
    for (let at = depth; at < row.length; at += 1) {
      row[at] = (row[at] as number) + (row[at - depth] as number)
    }
  },
  ({ row, above, depth }) => {
    for (let at = depth; at < row.length; at += 1) {
      row[at] = (row[at] as number) + (above[at] as number)
    }
  },
  ({ row, above, depth }) => {
    for (let at = depth; at < row.length; at += 1) {
      const sum = (row[at - depth] as number) + (above[at] as number)
      row[at] = (row[at] as number) + (sum >> 1)
    }
  },
  ({ row, above, depth }) => {
    for (let at = depth; at < row.length; at += 1) {
      const left = row[at - depth] as number
      const guess = paeth(left, above[at] as number, above[at - depth] as number)
      row[at] = (row[at] as number) + guess
    }
  },
]

/** Takes the unpacked bytes of a PNG as they come and hands on every row once it is whole. */
export const createRowReader = (
  { stride, depth, height }: RowShape,
  use: (bytes: Uint8Array, row: number) => void,
) => {
  const lines = emptyLines(stride, depth)
  let [row, filter, filled] = [0, -1, 0]

  const finishRow = (): void => {
    const undoFilter = undo[filter]
    if (!undoFilter) throw damaged('a filter is unknown')
    undoFilter(lines)
    use(lines.row.subarray(depth), row)
    turnLines(lines)
    row += 1
    filter = -1
    filled = 0
  }

  /** Takes as much of a row as there is; how many bytes that was. */
  const takeSome = (bytes: Uint8Array, from: number): number => {
    if (filter === -1) {
      filter = bytes[from] as number
      return 1
    }
    const count = Math.min(stride - filled, bytes.length - from)
    lines.row.set(bytes.subarray(from, from + count), depth + filled)
    filled += count
    if (filled === stride) finishRow()
    return count
  }

  return {
    /** Throws as soon as there is more than the picture has. */
    take: (bytes: Uint8Array): void => {
      let from = 0
      while (from < bytes.length) {
        if (row === height) throw damaged('it holds more than its size says')
        from += takeSome(bytes, from)
      }
    },
    isComplete: (): boolean => row === height,
  }
}
