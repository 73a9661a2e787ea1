import type { Size } from './box.ts'

/** A picture as rows of numbers, each row plane after plane. */
export interface Source extends Size {
  planes: 1 | 3 | 4
  load: (row: number, into: Float64Array) => void
}

/** Lobes of the window of a Lanczos kernel on each side. */
const LOBES = 3

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

const lanczos = (x: number): number => (Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0)

/** Which old places each new one is made of, and by how much. */
interface Taps {
  starts: Int32Array
  counts: Int32Array
  /** As many as `most` for each new place, the rest of them unused. */
  weights: Float64Array
  most: number
}

/** The weights of a new place that add up to 1, also at the rim, where some of the old ones are missing. */
const weigh = (first: number, last: number, weightAt: (place: number) => number): number[] => {
  const weights = Array.from({ length: last - first + 1 }, (_, at) => weightAt(first + at))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const tapsOf = (from: number, to: number): Taps => {
  const scale = from / to
  // The kernel is stretched where the picture shrinks, so that nothing falls between its samples.
  const stretch = Math.max(1, scale)
  const reach = LOBES * stretch
  const most = Math.min(from, Math.ceil(2 * reach) + 1)
  const taps: Taps = {
    starts: new Int32Array(to),
    counts: new Int32Array(to),
    weights: new Float64Array(to * most),
    most,
  }
  for (let place = 0; place < to; place += 1) {
    const centre = (place + 0.5) * scale - 0.5
    const first = Math.max(0, Math.ceil(centre - reach))
    const last = Math.min(from - 1, Math.floor(centre + reach))
    const weights = weigh(first, last, (old) => lanczos((old - centre) / stretch))
    taps.starts[place] = first
    taps.counts[place] = weights.length
    taps.weights.set(weights, place * most)
  }
  return taps
}

/** A row and what it becomes, from one plane on. */
interface Squeeze {
  row: Float64Array
  into: Float64Array
  taps: Taps
  /** Width of a plane of the row. */
  old: number
  plane: number
}

const squeezeOne = ({ row, into, taps, old, plane }: Squeeze): void => {
  const { starts, counts, weights, most } = taps
  const width = starts.length
  for (let place = 0; place < width; place += 1) {
    const count = counts[place] as number
    let from = plane * old + (starts[place] as number)
    let sum = 0
    for (let at = place * most; at < place * most + count; at += 1, from += 1) {
      sum += (row[from] as number) * (weights[at] as number)
    }
    into[plane * width + place] = sum
  }
}

/** Three planes at once, which takes half as long as one after the other. */
const squeezeThree = ({ row, into, taps, old }: Squeeze): void => {
  const { starts, counts, weights, most } = taps
  const width = starts.length
  for (let place = 0; place < width; place += 1) {
    const end = place * most + (counts[place] as number)
    let from = starts[place] as number
    let first = 0
    let second = 0
    let third = 0
    for (let at = place * most; at < end; at += 1, from += 1) {
      const weight = weights[at] as number
      first += (row[from] as number) * weight
      second += (row[from + old] as number) * weight
      third += (row[from + 2 * old] as number) * weight
    }
    into[place] = first
    into[width + place] = second
    into[2 * width + place] = third
  }
}

/** A row of one width becomes a row of another. */
const squeeze = (squeezing: Squeeze, planes: Source['planes']): void => {
  if (planes >= 3) squeezeThree(squeezing)
  if (planes !== 3) squeezeOne({ ...squeezing, plane: planes - 1 })
}

const addRow = (sums: Float64Array, row: Float64Array, weight: number): void => {
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = (sums[at] as number) + weight * (row[at] as number)
  }
}

/**
 * Brings a picture to another size by a Lanczos kernel of three lobes, row by row: of the old picture only as many rows
 * are held as a new one is made of. A row handed on is written over by the next.
 */
export const resample = (
  source: Source,
  size: Size,
  store: (row: number, values: Float64Array) => void,
): void => {
  const across = tapsOf(source.width, size.width)
  const down = tapsOf(source.height, size.height)
  const line = new Float64Array(source.planes * source.width)
  const held = Array.from({ length: down.most }, () => new Float64Array(source.planes * size.width))
  const sums = new Float64Array(source.planes * size.width)
  const rowAt = (row: number): Float64Array => held[row % down.most] ?? sums
  let loaded = 0
  for (let row = 0; row < size.height; row += 1) {
    const start = down.starts[row] as number
    const count = down.counts[row] as number
    for (; loaded < start + count; loaded += 1) {
      source.load(loaded, line)
      const squeezing = {
        row: line,
        into: rowAt(loaded),
        taps: across,
        old: source.width,
        plane: 0,
      }
      squeeze(squeezing, source.planes)
    }
    sums.fill(0)
    for (let tap = 0; tap < count; tap += 1) {
      addRow(sums, rowAt(start + tap), down.weights[row * down.most + tap] as number)
    }
    store(row, sums)
  }
}
