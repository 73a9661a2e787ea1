import type { Bitmap } from './bitmap.ts'
import { clamp } from '#shared/std/clamp.ts'
import { ALONG, type EdgeRow } from './edge-rows.ts'

/** What a picture does on the whole at an edge, in levels of 255. */
export interface EdgeStep {
  /** So much its colour jumps there, beyond what its course on both sides leads to expect. */
  step: number
  /** So much it seems to beside the edge, where there is none: the deviation of what chance makes of it. */
  chance: number
}

/** Pixels on each side that a step is told from: few of them for what changes slowly, many for noise. */
const SPANS = [2, 4, 8] as const
/** So far from the edge lies what it is compared with. */
const REACH = 16
/** Fewer rows tell nothing. */
const FEWEST = 48
/** A row may jump by so many levels more than so many times what the middle one does. */
const [USUAL, FAR] = [16, 3]

/**
 * What the pixels of a row are weighed with, so many on each side, outside first: their sum is the step in the middle of
 * a straight course, as least squares find it.
 */
const weightsOf = (span: number): number[] => {
  const places = Array.from({ length: 2 * span }, (_, at) => at - span + 0.5)
  const squares = places.reduce((sum, place) => sum + place * place, 0)
  const slope = span ** 2 / 2 / squares
  const rest = places.map((place) => Math.sign(place) / 2 - slope * place)
  const whole = rest.reduce((sum, value, at) => sum + (value * Math.sign(places[at] ?? 0)) / 2, 0)
  return rest.map((value) => value / whole)
}

/** What of the picture is looked at, and how. */
interface Look {
  data: Uint8Array
  edge: readonly EdgeRow[]
  channel: number
  weights: readonly number[]
}

/** The step in the middle of each row, so many pixels further in than the edge; none where the row is too short. */
const stepsAt = ({ data, edge, channel, weights }: Look, shift: number): Float64Array => {
  const span = weights.length / 2
  return Float64Array.from(edge, ({ first, inwards, inside, outside }) => {
    if (shift + span > inside || span - shift > outside) return Number.NaN
    let at = (first + (shift - span) * inwards) * 4 + channel
    let step = 0
    for (const weight of weights) {
      step += weight * (data[at] as number)
      at += inwards * 4
    }
    return step
  })
}

/** The rows of each stretch of the edge, put together. */
interface Sums {
  rows: number
  sums: Float64Array
  counts: Float64Array
}

/** Puts rows together, of which those that jump by more than a limit count as if they jumped by that. */
const together = (steps: Float64Array, edge: readonly EdgeRow[], limit: number): Sums => {
  const length = edge.reduce((most, { stretch }) => Math.max(most, stretch + 1), 0)
  const [sums, counts] = [new Float64Array(length), new Float64Array(length)]
  let rows = 0
  for (let at = 0; at < edge.length; at += 1) {
    const [step, { stretch }] = [steps[at] as number, edge[at] as EdgeRow]
    if (Number.isNaN(step)) continue
    sums[stretch] = (sums[stretch] as number) + clamp(step, -limit, limit)
    counts[stretch] = (counts[stretch] as number) + 1
    rows += 1
  }
  return { rows, sums, counts }
}

/** The mean of all rows, without the stretches that are furthest to its side. */
const stepOf = ({ sums, counts }: Sums): number => {
  const sign = Math.sign(sums.reduce((sum, each) => sum + each, 0))
  const order = [...sums.keys()].toSorted(
    (one, other) => sign * ((sums[one] as number) - (sums[other] as number)),
  )
  const usual = order.slice(0, Math.floor(order.length * (1 - ALONG)))
  const total = (of: Float64Array): number => usual.reduce((sum, at) => sum + (of[at] as number), 0)
  return Math.max(0, (sign * total(sums)) / Math.max(1, total(counts)))
}

/** How far the mean of so many rows may be from 0 by chance: each stretch counts as one case of it. */
const varianceOf = (beside: Sums, rows: number): number =>
  beside.sums.reduce((sum, each) => sum + each * each, 0) / (beside.rows * rows)

/** Places beside the edge where as many pixels on both sides lie on one side of it, the nearest first. */
const besideEdge = (span: number): number[] =>
  Array.from({ length: REACH / span - 1 }, (_, at) => (at + 1) * span).flatMap((shift) => [
    shift,
    -shift,
  ])

const middleOf = (values: Float64Array): number => values.toSorted()[values.length >> 1] ?? 0

/** Hard edges in the picture jump by far more than its texture, and must not drown what all other rows say. */
const limitOf = (beside: readonly Float64Array[]): number => {
  const near = beside.slice(0, 2).map((steps) => steps.filter((step) => !Number.isNaN(step)))
  return USUAL + FAR * Math.max(...near.map((steps) => middleOf(steps.map(Math.abs))))
}

const stepWith = (look: Look): EdgeStep | null => {
  const steps = stepsAt(look, 0)
  const rows = steps.reduce((count, step) => (Number.isNaN(step) ? count : count + 1), 0)
  if (rows < FEWEST) return null
  const apart = besideEdge(look.weights.length / 2).map((shift) => stepsAt(look, shift))
  const limit = limitOf(apart)
  const beside = apart
    .map((each) => together(each, look.edge, limit))
    .filter((each) => each.rows * 2 >= rows)
  if (beside.length === 0) return null
  const variance = beside.reduce((sum, each) => sum + varianceOf(each, rows), 0) / beside.length
  return { step: stepOf(together(steps, look.edge, limit)), chance: Math.sqrt(variance) }
}

/**
 * The step of each channel at an edge: the mean over its whole length, in which the ups and downs of a texture cancel
 * out. Told from as many pixels on each side as chance does least to. None where the edge is too short to tell.
 */
export const edgeSteps = ({ data }: Bitmap, edge: readonly EdgeRow[]): EdgeStep[] =>
  [0, 1, 2].flatMap((channel) => {
    const told = SPANS.map(weightsOf).flatMap(
      (weights) => stepWith({ data, edge, channel, weights }) ?? [],
    )
    return told.toSorted((one, other) => one.chance - other.chance).slice(0, 1)
  })
