import type { Box } from './box.ts'
import type { Coverage } from './coverage.ts'
import type { Point } from './point.ts'

/** Lines that each row of pixels is cut into. */
const LINES = 16
/** What a whole pixel gets in one line: places across are exact to so many parts of a pixel. */
const PARTS = 256

/** An edge that goes down from line `top`, not counting line `bottom`. */
interface Edge {
  top: number
  bottom: number
  /** Where it crosses the line that the sweep has come to, and how far it moves with each line. */
  x: number
  step: number
  /** 1 where the polygon was drawn downwards, else -1. */
  winding: 1 | -1
}

/** The number of the first line whose middle is at `y` or below. */
const lineAt = (y: number): number => Math.ceil(y * LINES - 0.5)

const edgeOf = (from: Point, to: Point, height: number): Edge | null => {
  const [high, low] = from.y <= to.y ? [from, to] : [to, from]
  const top = Math.max(0, lineAt(high.y))
  const bottom = Math.min(height * LINES, lineAt(low.y))
  if (top >= bottom) return null
  const slope = (low.x - high.x) / (low.y - high.y)
  const x = high.x + ((top + 0.5) / LINES - high.y) * slope
  return { top, bottom, x, step: slope / LINES, winding: high === from ? 1 : -1 }
}

/** The edges of closed polygons seen from the corner of a box, the highest first. */
const edgesOf = (polygons: readonly (readonly Point[])[], box: Box): Edge[] => {
  const edges: Edge[] = []
  for (const polygon of polygons) {
    let from = polygon.at(-1)
    for (const to of polygon) {
      const edge = from && edgeOf(inBox(from, box), inBox(to, box), box.height)
      if (edge) edges.push(edge)
      from = to
    }
  }
  return edges.sort((one, other) => one.top - other.top)
}

const inBox = ({ x, y }: Point, box: Box): Point => ({ x: x - box.x, y: y - box.y })

/** Puts edges in order from left to right; they are nearly so from the line before. */
const order = (edges: Edge[]): void => {
  for (let index = 1; index < edges.length; index += 1) {
    const edge = edges[index] as Edge
    let place = index
    for (; place > 0 && (edges[place - 1] as Edge).x > edge.x; place -= 1)
      edges[place] = edges[place - 1] as Edge
    edges[place] = edge
  }
}

/** How much each pixel of a row is covered, as differences from the pixel before, so that wide spans cost nothing. */
type Row = Int32Array

const add = (row: Row, at: number, amount: number): void => {
  row[at] = (row[at] ?? 0) + amount
}

/** Covers a row between two places for one line. */
const cover = (row: Row, from: number, to: number): void => {
  const width = row.length - 2
  const start = Math.round(Math.min(Math.max(from, 0), width) * PARTS)
  const end = Math.round(Math.min(Math.max(to, 0), width) * PARTS)
  edgeIn(row, start, 1)
  edgeIn(row, end, -1)
}

/** From a place on everything to the right is covered, or no more. */
const edgeIn = (row: Row, place: number, sign: number): void => {
  const pixel = Math.floor(place / PARTS)
  const before = place - pixel * PARTS
  add(row, pixel, sign * (PARTS - before))
  add(row, pixel + 1, sign * before)
}

/** Covers a row wherever edges wind around it, and moves them on to the next line. */
const coverLine = (row: Row, edges: readonly Edge[]): void => {
  let [winding, from] = [0, 0]
  for (const edge of edges) {
    if (winding === 0) from = edge.x
    winding += edge.winding
    if (winding === 0) cover(row, from, edge.x)
    edge.x += edge.step
  }
}

/** Writes a row as coverage and clears it. */
const writeRow = (row: Row, data: Uint8Array<ArrayBuffer>, start: number): void => {
  const whole = LINES * PARTS
  let sum = 0
  for (let x = 0; x < row.length - 2; x += 1) {
    sum += row[x] ?? 0
    data[start + x] = (sum * 255 + whole / 2) / whole
  }
  row.fill(0)
}

/**
 * What polygons cover of a box, with smooth edges. Each closes itself; a place is inside where all of them together wind
 * around it, so that a lasso that crosses itself has no hole there.
 */
export const drawPolygons = (polygons: readonly (readonly Point[])[], box: Box): Coverage => {
  const data = new Uint8Array(box.width * box.height)
  const edges = edgesOf(polygons, box)
  const row: Row = new Int32Array(box.width + 2)
  let [next, active]: [number, Edge[]] = [0, []]
  for (let y = 0; y < box.height; y += 1) {
    for (let line = y * LINES; line < (y + 1) * LINES; line += 1) {
      active = active.filter((edge) => edge.bottom > line)
      for (; (edges[next]?.top ?? Infinity) <= line; next += 1) active.push(edges[next] as Edge)
      order(active)
      coverLine(row, active)
    }
    writeRow(row, data, y * box.width)
  }
  return { width: box.width, height: box.height, data }
}
