import { clamp } from '#shared/std/clamp.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'

/**
 * How a document is looked at: a point of it lies at `point × scale + (x, y)` pixels of the stage. `wanted` is the scale
 * the wheel has led to; `scale` may rest at a stop near it.
 */
export interface View {
  scale: number
  x: number
  y: number
  wanted: number
}

export const SMALLEST_SCALE = 0.02
export const LARGEST_SCALE = 20
/** Scales at which the wheel rests for a moment, and how near to them it must come. */
const STOPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5] as const
const NEAR = 0.02
/** What is left of the scale after one unit of the wheel. */
const PER_UNIT = 0.999
/** Milliseconds after which a turn of the wheel counts as slow, and how much of it then counts. */
const SLOW = 120
const SLOW_SHARE = 0.6
const LARGEST_TURN = 400

/** Pixels on each side of the stage that stay free around what is fitted into it. */
export interface Room {
  top: number
  right: number
  bottom: number
  left: number
}

/** The tools lie on the left, what they can be set to above; rulers push both further in. */
const PLAIN: Room = { top: 64, right: 64, bottom: 32, left: 64 }
const RULER = 18

/** What stays free where nothing lies over the stage but tools, and rulers where they are shown. */
export const roomBeside = (rulers: boolean): Room =>
  rulers ? { ...PLAIN, top: PLAIN.top + RULER, left: PLAIN.left + RULER } : PLAIN

export const toDocument = ({ scale, x, y }: View, point: Point): Point => ({
  x: (point.x - x) / scale,
  y: (point.y - y) / scale,
})

export const toStage = ({ scale, x, y }: View, point: Point): Point => ({
  x: point.x * scale + x,
  y: point.y * scale + y,
})

/** The same view at another scale, with the point of the document under `at` left where it is. */
export const zoomTo = (view: View, wanted: number, at: Point): View => {
  const limited = clamp(wanted, SMALLEST_SCALE, LARGEST_SCALE)
  const stop = STOPS.find((each) => Math.abs(limited / each - 1) <= NEAR)
  const scale = stop ?? limited
  const under = toDocument(view, at)
  return { scale, wanted: limited, x: at.x - under.x * scale, y: at.y - under.y * scale }
}

/** Turns of the wheel: towards the pointer, slow ones a little less than fast ones. */
export const zoomByWheel = (
  view: View,
  { delta, pause, at }: { delta: number; pause: number; at: Point },
): View => {
  const share = SLOW_SHARE + (1 - SLOW_SHARE) * (1 - clamp(pause / SLOW, 0, 1))
  const turn = clamp(delta, -LARGEST_TURN, LARGEST_TURN) * share
  return zoomTo(view, view.wanted * PER_UNIT ** turn, at)
}

/** Exactly this scale, whatever stops are near. */
export const zoomExactly = (view: View, scale: number, at: Point): View => {
  const limited = clamp(scale, SMALLEST_SCALE, LARGEST_SCALE)
  const under = toDocument(view, at)
  return {
    scale: limited,
    wanted: limited,
    x: at.x - under.x * limited,
    y: at.y - under.y * limited,
  }
}

export const panBy = (view: View, by: Point): View => ({
  ...view,
  x: view.x + by.x,
  y: view.y + by.y,
})

/** The same view, its pixels on those of the screen: a picture as large as it is stays as sharp as it is. */
export const onWholePixels = (view: View): View => ({
  ...view,
  x: Math.round(view.x),
  y: Math.round(view.y),
})

/** All of a box in the middle of what is free of the stage, never larger than it is. */
export const fitBox = (box: Box, stage: Size, { top, right, bottom, left }: Room): View => {
  const width = Math.max(1, stage.width - left - right)
  const height = Math.max(1, stage.height - top - bottom)
  const scale = clamp(
    Math.min(width / box.width, height / box.height, 1),
    SMALLEST_SCALE,
    LARGEST_SCALE,
  )
  return onWholePixels({
    scale,
    wanted: scale,
    x: left + width / 2 - (box.x + box.width / 2) * scale,
    y: top + height / 2 - (box.y + box.height / 2) * scale,
  })
}
