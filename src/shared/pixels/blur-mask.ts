import { type Blocks, BLOCK, blocksIn, blocksOf, runsOf, unevenBlocks } from './blocks.ts'
import type { BoxTriple } from './box-triple.ts'
import type { Coverage } from './coverage.ts'

/** Between the passes a mask is kept this much finer. */
const FINE = 257

/** Pixels beside each other in a row, without the one at `to`. */
interface Stretch {
  from: number
  to: number
}

/**
 * All three boxes of a pass at once are a sum of a sum of a sum of these six differences, since the sum over a box
 * changes by what comes in less what goes out. Sums are whole numbers, so nothing drifts.
 */
const blurLine = (line: Uint8Array, blurred: Uint16Array, { twice, once }: BoxTriple): void => {
  const [pad, scale] = [2 * twice + once, FINE / (twice * twice * once)]
  let [first, second, third] = [0, 0, 0]
  for (let at = pad; at < line.length; at += 1) {
    const back = at - once
    first +=
      (line[at] as number) -
      2 * (line[at - twice] as number) +
      (line[at - 2 * twice] as number) -
      (line[back] as number) +
      2 * (line[back - twice] as number) -
      (line[back - 2 * twice] as number)
    second += first
    third += second
    blurred[at] = third * scale + 0.5
  }
}

/** Where the six rows begin whose difference is taken. */
type Taps = readonly [number, number, number, number, number, number]

/** The sums of every column while rows go by. */
interface Sums {
  first: Float64Array
  second: Float64Array
  third: Float64Array
}

const addRow = (
  { first, second, third }: Sums,
  { rows, taps }: { rows: Uint16Array; taps: Taps },
  { from, to }: Stretch,
): void => {
  const [now, now1, now2, back, back1, back2] = taps
  for (let x = from; x < to; x += 1) {
    const one =
      (first[x] as number) +
      ((rows[now + x] as number) -
        2 * (rows[now1 + x] as number) +
        (rows[now2 + x] as number) -
        (rows[back + x] as number) +
        2 * (rows[back1 + x] as number) -
        (rows[back2 + x] as number))
    const two = (second[x] as number) + one
    first[x] = one
    second[x] = two
    third[x] = (third[x] as number) + two
  }
}

/** Rows that are blurred across, kept as long as rows below still need them, and a row of 0 behind them. */
interface Kept {
  rows: Uint16Array
  count: number
}

interface Work {
  mask: Coverage
  blocks: Blocks
  triple: BoxTriple
  /** So many blocks around a block may change it. */
  around: number
  /** Blocks that change. */
  changing: Uint8Array
  /** Blocks that blurring across changes. */
  across: Uint8Array
  kept: Kept
  blurred: Uint8Array<ArrayBuffer>
  sums: Sums
}

const stretchOf = ({ mask }: Work, run: Stretch): Stretch => ({
  from: run.from * BLOCK,
  to: Math.min(mask.width, run.to * BLOCK),
})

const bandOf = ({ mask }: Work, band: number): Stretch => ({
  from: band * BLOCK,
  to: Math.min(mask.height, (band + 1) * BLOCK),
})

/** Whether blocks in this column near a band change, so that they need what the band has there. */
const isNeeded = ({ blocks, changing, around }: Work, band: number, column: number): boolean => {
  const last = Math.min(blocks.rows - 1, band + around)
  for (let row = Math.max(0, band - around); row <= last; row += 1)
    if (changing[row * blocks.columns + column] === 1) return true
  return false
}

/** Copies a stretch of a row with as much around it as blurring needs; the pixels at its ends go on beyond it. */
const fillLine = (line: Uint8Array, row: Uint8Array, { from, to }: Stretch): void => {
  const inside = row.subarray(Math.max(0, from), Math.min(row.length, to))
  const before = line.length - (to - from) + Math.max(0, -from)
  line.fill(row[0] as number, line.length - (to - from), before)
  line.set(inside, before)
  line.fill(row.at(-1) as number, before + inside.length)
}

/** Blurs the rows of a band across where a block needs them, and copies what is even. */
const blurAcross = (work: Work, band: number): void => {
  const { mask, blocks, triple, across, kept } = work
  const { width, data } = mask
  const { reach, twice, once } = triple
  const block = band * blocks.columns
  const runs = runsOf(blocks.columns, (column) =>
    isNeeded(work, band, column) ? 1 + (across[block + column] as number) : 0,
  )
  const rows = bandOf(work, band)
  for (const run of runs) {
    const { from, to } = stretchOf(work, run)
    const line = new Uint8Array(2 * twice + once + to - from + 2 * reach)
    const blurred = new Uint16Array(line.length)
    for (let y = rows.from; y < rows.to; y += 1) {
      const place = (y % kept.count) * width + from
      const row = data.subarray(y * width, (y + 1) * width)
      if (run.told === 1) kept.rows.fill((row[from] as number) * FINE, place, place + to - from)
      else {
        fillLine(line, row, { from: from - reach, to: to + reach })
        blurLine(line, blurred, triple)
        kept.rows.set(blurred.subarray(line.length - (to - from)), place)
      }
    }
  }
}

/** Where the rows begin that are needed when row `y` comes in; rows before `start` are 0. */
const tapsAt = ({ mask, triple, kept }: Work, y: number, start: number): Taps => {
  const { twice, once } = triple
  const placeOf = (row: number): number => {
    if (row < start) return kept.count * mask.width
    return (Math.min(Math.max(row, 0), mask.height - 1) % kept.count) * mask.width
  }
  return [
    placeOf(y),
    placeOf(y - twice),
    placeOf(y - 2 * twice),
    placeOf(y - once),
    placeOf(y - once - twice),
    placeOf(y - once - 2 * twice),
  ]
}

const writeRow = (
  { blurred, mask, triple, sums }: Work,
  y: number,
  { from, to }: Stretch,
): void => {
  const { third } = sums
  const scale = 1 / (FINE * triple.twice * triple.twice * triple.once)
  const start = y * mask.width
  for (let x = from; x < to; x += 1) blurred[start + x] = (third[x] as number) * scale + 0.5
}

const GOES_ON = 2

/** Blurs the blocks of a band down. Sums go on from the band above where its block changed too. */
const blurDown = (work: Work, band: number): void => {
  const { blocks, triple, changing, kept, sums } = work
  const block = band * blocks.columns
  const runs = runsOf(blocks.columns, (column) => {
    const isAfter = band > 0 && changing[block - blocks.columns + column] === 1
    return changing[block + column] === 1 ? (isAfter ? GOES_ON : 1) : 0
  })
  const rows = bandOf(work, band)
  for (const run of runs) {
    const stretch = stretchOf(work, run)
    const isNew = run.told !== GOES_ON
    const start = isNew ? rows.from - triple.reach : -Infinity
    const add = (y: number): void =>
      addRow(sums, { rows: kept.rows, taps: tapsAt(work, y, start) }, stretch)
    if (isNew) {
      for (const sum of Object.values(sums)) sum.fill(0, stretch.from, stretch.to)
      for (let y = start; y < rows.from + triple.reach; y += 1) add(y)
    }
    for (let y = rows.from; y < rows.to; y += 1) {
      add(y + triple.reach)
      writeRow(work, y, stretch)
    }
  }
}

/**
 * Blurs a mask by three boxes across and down, exact but for rounding. What lies beyond the edge is like the pixel at the
 * edge. Blocks that are one value all over together with their surroundings cost next to nothing.
 */
export const blurMask = (mask: Coverage, triple: BoxTriple): Coverage => {
  const { width, height } = mask
  const blurred = mask.data.slice()
  if (triple.reach === 0 || blurred.length === 0) return { width, height, data: blurred }
  const blocks = blocksOf(mask)
  const around = blocksIn(triple.reach + 1)
  const count = BLOCK * (2 * around + 1)
  const work: Work = {
    mask,
    blocks,
    triple,
    around,
    changing: unevenBlocks(blocks, { across: around, down: around }),
    across: unevenBlocks(blocks, { across: around, down: 0 }),
    kept: { rows: new Uint16Array((count + 1) * width), count },
    blurred,
    sums: {
      first: new Float64Array(width),
      second: new Float64Array(width),
      third: new Float64Array(width),
    },
  }
  for (let band = -around; band < blocks.rows; band += 1) {
    if (band + around < blocks.rows) blurAcross(work, band + around)
    if (band >= 0) blurDown(work, band)
  }
  return { width, height, data: blurred }
}
