import type { Box } from './box.ts'
import { curveThrough } from './curve.ts'
import { boxOfDab, type Dab, drawDab, fadeOf } from './dab.ts'
import type { Point } from './point.ts'
import { type TilePlace, tilesUnder } from './tiles.ts'

/** A place that the pen was at, with how hard it was pressed, 0–1. */
export interface StrokePoint extends Point {
  pressure: number
}

export interface Brush {
  /** Diameter in pixels at full pressure. */
  size: number
  /** 1 is a hard edge, smooth over a pixel; 0 fades from the middle on. */
  hardness: number
  /** 0–1. */
  opacity: number
  /** How much pressure changes size and opacity: 0 not at all; at 1 both are 0 without pressure. */
  pressureOnSize: number
  pressureOnOpacity: number
}

/** Gives the coverage of a tile that a stroke draws on, 0 all over at first. */
export type StrokeTile = (place: TilePlace) => Uint8Array<ArrayBuffer>

/**
 * A stroke being drawn. Where it crosses itself it is no denser. Each call returns the box that it may have changed, or
 * null. The curve from one point to the next depends on the point after, so the newest stretch waits for it.
 */
export interface Stroke {
  add: (points: readonly StrokePoint[]) => Box | null
  /** Draws the stretch that still waits, as if the pen stopped there, on other tiles: to be shown until it is known. */
  drawEnd: (tileOf: StrokeTile) => Box | null
  /** Draws the stretch that still waits. Nothing can be added any more. */
  finish: () => Box | null
}

/** Longest piece of a curve that is taken as straight, in pixels. */
const PIECE = 2
/** Smallest distance of dabs, in pixels. */
const CLOSEST = 0.25

/** How far apart dabs may be so that neither the edge nor the ridge of a stroke shows them. */
const spacingOf = (dab: Dab): number => {
  const { inner, outer } = fadeOf(dab)
  const fade = outer - inner
  const edge = Math.sqrt((dab.radius * fade) / 2)
  const ridge = 2 * Math.max(0, inner) + fade / 8
  return Math.max(CLOSEST, Math.min(edge, ridge, Math.max(1, dab.radius / 8)))
}

const dabAt = (brush: Brush, { x, y, pressure }: StrokePoint): Dab => ({
  x,
  y,
  radius: (brush.size / 2) * (1 - brush.pressureOnSize * (1 - pressure)),
  hardness: brush.hardness,
  opacity: brush.opacity * (1 - brush.pressureOnOpacity * (1 - pressure)),
})

const union = (one: Box | null, other: Box): Box => {
  if (!one) return other
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

const printDab = (dab: Dab, tileOf: StrokeTile): Box | null => {
  if (dab.radius <= 0 || dab.opacity <= 0) return null
  const box = boxOfDab(dab)
  for (const place of tilesUnder(box)) drawDab({ place, data: tileOf(place) }, dab)
  return box
}

const distance = (from: Point, to: Point): number =>
  Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2)

/** Where the line from one point to another is after a share of it. */
const between = (from: StrokePoint, to: StrokePoint, share: number): StrokePoint => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  pressure: from.pressure + (to.pressure - from.pressure) * share,
})

/** How the pen goes on from its last dab: where it is, and how far it still goes to the next one. */
interface Walk {
  at: StrokePoint
  left: number
}

/** What draws on tiles while the pen goes on, and the box it changed so far. */
interface Drawing {
  brush: Brush
  tileOf: StrokeTile
  changed: Box | null
}

const print = (drawing: Drawing, point: StrokePoint): number => {
  const dab = dabAt(drawing.brush, point)
  const box = printDab(dab, drawing.tileOf)
  if (box) drawing.changed = union(drawing.changed, box)
  return spacingOf(dab)
}

/** Goes straight to a point. Pressure counts as a way too, so that a pen that is pressed where it stands draws. */
const walkTo = (walk: Walk, to: StrokePoint, drawing: Drawing): Walk => {
  const from = walk.at
  const pressed = Math.abs(to.pressure - from.pressure) * (drawing.brush.size / 2)
  const way = distance(from, to) + pressed
  let done = walk.left
  while (done <= way) done += print(drawing, between(from, to, done / way))
  return { at: to, left: done - way }
}

/** Goes along the curve from the second of four points to the third. */
const walkCurve = (
  walk: Walk,
  [before, from, to, after]: readonly [StrokePoint, StrokePoint, StrokePoint, StrokePoint],
  drawing: Drawing,
): Walk => {
  const curve = curveThrough([before, from, to, after])
  const pieces = Math.max(1, Math.ceil(distance(from, to) / PIECE))
  let now = walk
  for (let piece = 1; piece < pieces; piece += 1) {
    const share = piece / pieces
    const { pressure } = between(from, to, share)
    now = walkTo(now, { ...curve(share), pressure }, drawing)
  }
  return walkTo(now, to, drawing)
}

/** Starts a stroke that is drawn on tiles. Points added together or one by one give the same bytes. */
export const createStroke = (brush: Brush, tileOf: StrokeTile): Stroke => {
  /** The last three points; the curve is drawn up to the second last. */
  let [before, from, to]: (StrokePoint | null)[] = [null, null, null]
  let walk: Walk | null = null

  const drawWaiting = (drawing: Drawing, after: StrokePoint): Walk | null =>
    walk && from && to ? walkCurve(walk, [before ?? from, from, to, after], drawing) : walk

  const addPoint = (drawing: Drawing, point: StrokePoint): void => {
    walk = walk ? drawWaiting(drawing, point) : { at: point, left: print(drawing, point) }
    ;[before, from, to] = [from, to, point]
  }

  const drawEnd = (otherTileOf: StrokeTile): Box | null => {
    const drawing: Drawing = { brush, tileOf: otherTileOf, changed: null }
    if (!to) return null
    drawWaiting(drawing, to)
    print(drawing, to)
    return drawing.changed
  }

  return {
    add: (points) => {
      const drawing: Drawing = { brush, tileOf, changed: null }
      for (const point of points) addPoint(drawing, point)
      return drawing.changed
    },
    drawEnd,
    finish: () => drawEnd(tileOf),
  }
}
