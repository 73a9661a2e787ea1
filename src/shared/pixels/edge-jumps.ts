import { ALONG, type EdgeRow } from './edge-rows.ts'

/** How much changes from pixel to pixel along the rows that cross an edge. */
export interface EdgeJumps {
  /** At the edge. */
  across: number
  /** In the same rows beside it. */
  around: number
  /** It jumps more than what is beside it, by more than chance does; of short ones that is not known, and they count. */
  isCertain: boolean
}

/** Fewer rows tell nothing of chance. */
const FEWEST = 48
/** Pixels on each side that the edge itself may reach over. */
const EDGE = 2
/** So many deviations of chance are no seam yet. */
const CERTAIN = 3

/** Sums and counts of jumps: for each stretch of the edge, so many pixels further in. */
interface Table {
  stretches: number
  reach: number
  sums: Float64Array
  counts: Float64Array
}

const tableOf = (values: Float32Array, edge: readonly EdgeRow[], reach: number): Table => {
  const stretches = edge.reduce((most, { stretch }) => Math.max(most, stretch + 1), 0)
  const width = 2 * reach + 1
  const sums = new Float64Array(stretches * width)
  const counts = new Float64Array(stretches * width)
  for (const { first, inwards, inside, outside, stretch } of edge)
    for (let shift = 1 - outside; shift < inside; shift += 1) {
      const at = first + shift * inwards
      const place = stretch * width + shift + reach
      const jump = Math.abs((values[at] as number) - (values[at - inwards] as number))
      sums[place] = (sums[place] as number) + jump
      counts[place] = (counts[place] as number) + 1
    }
  return { stretches, reach, sums, counts }
}

/** What each stretch jumps beside the edge in the mean. */
const meansBeside = ({ stretches, reach, sums, counts }: Table): Float64Array => {
  const width = 2 * reach + 1
  return Float64Array.from({ length: stretches }, (_, stretch) => {
    const from = stretch * width
    let [sum, count] = [0, 0]
    for (let place = from; place < from + width; place += 1) {
      if (place === from + reach) continue
      sum += sums[place] as number
      count += counts[place] as number
    }
    return count === 0 ? 0 : sum / count
  })
}

/** What a whole line along the edge jumps. */
interface Line {
  rows: number
  sum: number
  /** How much more each stretch jumps than it does in the mean. */
  excess: Float64Array
}

const lineAt = (table: Table, means: Float64Array, shift: number): Line => {
  const { stretches, reach, sums, counts } = table
  const excess = new Float64Array(stretches)
  let [rows, sum] = [0, 0]
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const place = stretch * (2 * reach + 1) + shift + reach
    const [own, count] = [sums[place] as number, counts[place] as number]
    excess[stretch] = own - count * (means[stretch] as number)
    rows += count
    sum += own
  }
  return { rows, sum, excess }
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/** How far a line may be from the mean by chance, were it as long as so many rows. */
const varianceOf = (line: Line, rows: number): number =>
  line.excess.reduce((sum, value) => sum + value * value, 0) / (line.rows * rows)

const isCertain = (line: Line, beside: readonly Line[]): boolean => {
  if (line.rows < FEWEST || beside.length === 0) return true
  const most = line.excess.toSorted()
  const usual = most.subarray(0, Math.floor(most.length * (1 - ALONG)))
  const variances = Float64Array.from(beside, (each) => varianceOf(each, line.rows))
  const chance = Math.sqrt(sumOf(variances) / beside.length)
  return sumOf(usual) / line.rows > CERTAIN * chance
}

/** Compares the jumps at an edge with those beside it. */
export const edgeJumps = (
  values: Float32Array,
  edge: readonly EdgeRow[],
  reach: number,
): EdgeJumps => {
  const table = tableOf(values, edge, reach)
  const means = meansBeside(table)
  const line = lineAt(table, means, 0)
  const shifts = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)
  const beside = shifts
    .filter((shift) => Math.abs(shift) > EDGE)
    .map((shift) => lineAt(table, means, shift))
    .filter(({ rows }) => rows * 2 >= line.rows)
  return {
    across: line.sum / line.rows,
    around: (line.sum - sumOf(line.excess)) / line.rows,
    isCertain: isCertain(line, beside),
  }
}
