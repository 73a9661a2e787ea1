import type { Coverage } from './coverage.ts'

/** Width and height of a block in pixels; those at the right and at the bottom may be smaller. */
export const BLOCK = 64

/** The least and the most of every block of a mask, row by row. */
export interface Blocks {
  columns: number
  rows: number
  least: Uint8Array
  most: Uint8Array
}

/** Bytes, and the same ones as words of four. */
interface Bytes {
  data: Uint8Array
  words: Uint32Array
}

const bytesOf = (data: Uint8Array<ArrayBuffer>): Bytes => {
  const isAligned = (data.byteOffset & 3) === 0
  const { buffer, byteOffset, length } = isAligned ? data : data.slice()
  return { data, words: new Uint32Array(buffer, byteOffset, length >>> 2) }
}

/** Pixels of a flat array, without the one at `to`. */
interface Stretch {
  from: number
  to: number
}

/** Where in a stretch something else begins than its first pixel. */
const changeIn = ({ data, words }: Bytes, { from, to }: Stretch): number => {
  const first = data[from] ?? 0
  const word = Math.imul(first, 0x01_01_01_01) >>> 0
  let at = from
  while (at < to && (at & 3) !== 0 && data[at] === first) at += 1
  if ((at & 3) !== 0) return at
  let place = at >>> 2
  while (place < to >>> 2 && words[place] === word) place += 1
  at = Math.max(at, place << 2)
  while (at < to && data[at] === first) at += 1
  return at
}

/** Looks through a mask for where it is the same all over. */
export const blocksOf = ({ width, height, data }: Coverage): Blocks => {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)]
  const least = new Uint8Array(columns * rows).fill(255)
  const most = new Uint8Array(columns * rows)
  const bytes = bytesOf(data)

  const lookAt = (block: number, stretch: Stretch): void => {
    const first = data[stretch.from] ?? 0
    let [low, high] = [Math.min(least[block] ?? 0, first), Math.max(most[block] ?? 0, first)]
    for (let at = changeIn(bytes, stretch); at < stretch.to && high - low < 255; at += 1) {
      const value = data[at] ?? 0
      if (value < low) low = value
      if (value > high) high = value
    }
    least[block] = low
    most[block] = high
  }

  for (let y = 0; y < height; y += 1)
    for (let column = 0; column < columns; column += 1) {
      const from = y * width + column * BLOCK
      const to = Math.min((y + 1) * width, from + BLOCK)
      lookAt(Math.floor(y / BLOCK) * columns + column, { from, to })
    }
  return { columns, rows, least, most }
}

/** How many blocks so many pixels may reach into. */
export const blocksIn = (pixels: number): number => Math.ceil(pixels / BLOCK)

/** How many blocks around are looked at, across and down. */
interface Reach {
  across: number
  down: number
}

/** The blocks that are not one value all over together with those around them: 1 for each. */
export const unevenBlocks = (blocks: Blocks, { across, down }: Reach): Uint8Array => {
  const { columns, rows, least, most } = blocks
  const uneven = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let [low, high] = [255, 0]
      const [bottom, right] = [
        Math.min(rows - 1, row + down),
        Math.min(columns - 1, column + across),
      ]
      for (let y = Math.max(0, row - down); y <= bottom; y += 1)
        for (let x = Math.max(0, column - across); x <= right; x += 1) {
          low = Math.min(low, least[y * columns + x] ?? 0)
          high = Math.max(high, most[y * columns + x] ?? 0)
        }
      if (low < high) uneven[row * columns + column] = 1
    }
  return uneven
}

/** Blocks beside each other, without the one at `to`. */
export interface BlockRun {
  from: number
  to: number
}

/** The runs of a row of blocks for which the same is told, as long as it is more than 0. */
export const runsOf = (
  length: number,
  tell: (column: number) => number,
): (BlockRun & { told: number })[] => {
  const runs: (BlockRun & { told: number })[] = []
  for (let column = 0; column < length; column += 1) {
    const told = tell(column)
    const last = runs.at(-1)
    if (last && last.to === column && last.told === told) last.to += 1
    else if (told > 0) runs.push({ from: column, to: column + 1, told })
  }
  return runs
}
