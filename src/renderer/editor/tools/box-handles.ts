import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { Box } from '#shared/pixels/box.ts'
import { clampTo, contains, wholeOf } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { clamp } from '#shared/std/clamp.ts'

/** Pixels of the stage within which an edge is taken hold of. */
const NEAR = 8

/** Which way an edge is pulled: -1 is left or up, 0 neither. */
type Way = -1 | 0 | 1

/** What of a box is held: an edge, a corner, or all of it. */
export interface Hold {
  across: Way
  down: Way
}

const wayAt = (at: number, from: number, to: number): Way | null => {
  // In a small box there is still a middle to move it by.
  const inside = Math.min(NEAR, (to - from) / 4)
  if (at < from - NEAR || at > to + NEAR) return null
  if (at <= from + inside) return -1
  return at >= to - inside ? 1 : 0
}

/** What of a box is under a place on the stage; null: nothing. */
export const holdAt = (box: Box, view: View, at: Point): Hold | null => {
  const from = toStage(view, box)
  const to = toStage(view, { x: box.x + box.width, y: box.y + box.height })
  const [across, down] = [wayAt(at.x, from.x, to.x), wayAt(at.y, from.y, to.y)]
  return across === null || down === null ? null : { across, down }
}

/** The pointer that says what a hold does. */
export const cursorOf = ({ across, down }: Hold): BoxCursor => {
  if (across === 0 && down === 0) return 'move'
  if (across === 0) return 'ns-resize'
  if (down === 0) return 'ew-resize'
  return across === down ? 'nwse-resize' : 'nesw-resize'
}
export const boxCursors = ['move', 'ns-resize', 'ew-resize', 'nwse-resize', 'nesw-resize'] as const
export type BoxCursor = (typeof boxCursors)[number]

/** A side of a box along one axis: where it stands still, and how long it may get. */
interface Side {
  from: number
  length: number
  way: Way
  fromMiddle: boolean
  page: number
}

const isBoth = ({ way, fromMiddle }: Side): boolean => way === 0 || fromMiddle

const mostOf = (side: Side): number => {
  const { from, length, way, page } = side
  if (isBoth(side)) return 2 * Math.min(from + length / 2, page - from - length / 2)
  return way > 0 ? page - from : from + length
}

/** How long a side gets when its edge is pulled to a place. */
const pulled = (side: Side, to: number): number => {
  const { from, length, way } = side
  if (way === 0) return length
  if (isBoth(side)) return (to - from - length / 2) * way * 2
  return way > 0 ? to - from : from + length - to
}

const onGrid = (length: number, step: number): number =>
  Math.max(step, Math.round(length / step) * step)

const placed = (side: Side, length: number): number => {
  const { from, way } = side
  if (isBoth(side)) return Math.round(from + side.length / 2 - length / 2)
  return way > 0 ? from : from + side.length - length
}

/** How a box is pulled: to where, with Shift in its ratio, with Alt from its middle, its sides multiples of a step. */
export interface Pull {
  hold: Hold
  at: Point
  shift: boolean
  alt: boolean
  step: number
  page: { width: number; height: number }
}

const sidesOf = (box: Box, { hold, alt, page }: Pull): { across: Side; down: Side } => ({
  across: {
    from: box.x,
    length: box.width,
    way: hold.across,
    fromMiddle: alt,
    page: page.width,
  },
  down: {
    from: box.y,
    length: box.height,
    way: hold.down,
    fromMiddle: alt,
    page: page.height,
  },
})

const boxOf = (sides: { across: Side; down: Side }, width: number, height: number): Box => ({
  x: placed(sides.across, width),
  y: placed(sides.down, height),
  width,
  height,
})

/** A box with its width ÷ height kept: the edge that is pulled further leads, and the page limits both. */
const inRatio = (box: Box, pull: Pull, ratio: number): Box => {
  const sides = sidesOf(box, pull)
  const wide = pull.hold.across === 0 ? 0 : pulled(sides.across, pull.at.x)
  const high = pull.hold.down === 0 ? 0 : pulled(sides.down, pull.at.y)
  const most = Math.min(mostOf(sides.across), mostOf(sides.down) * ratio)
  const width = Math.min(onGrid(Math.max(wide, high * ratio), pull.step), Math.floor(most))
  return boxOf(sides, width, Math.max(1, Math.round(width / ratio)))
}

/** A box as it gets by being pulled; always in the page, and beyond the step only at its end. */
export const pullBox = (box: Box, pull: Pull): Box => {
  const { at, shift, step, hold } = pull
  if (shift) return inRatio(box, pull, box.width / box.height)
  const sides = sidesOf(box, pull)
  const lengthOf = (side: Side, to: number): number =>
    side.way === 0 ? side.length : Math.min(onGrid(pulled(side, to), step), mostOf(side))
  const [width, height] = [lengthOf(sides.across, at.x), lengthOf(sides.down, at.y)]
  return boxOf(
    sides,
    hold.across === 0 ? box.width : Math.floor(width),
    hold.down === 0 ? box.height : Math.floor(height),
  )
}

/** A box that is dragged open from a place; null: nothing of it lies in the page. */
export const openBox = (from: Point, pull: Omit<Pull, 'hold'>): Box | null => {
  const { at, page } = pull
  const corner = {
    x: Math.round(clamp(from.x, 0, page.width)),
    y: Math.round(clamp(from.y, 0, page.height)),
    width: 0,
    height: 0,
  }
  const hold: Hold = { across: at.x < corner.x ? -1 : 1, down: at.y < corner.y ? -1 : 1 }
  const box = pull.shift
    ? inRatio(corner, { ...pull, hold }, 1)
    : pullBox(corner, { ...pull, hold, shift: false })
  return box.width >= 1 && contains(wholeOf(page), box) ? box : null
}

/** A box moved by whole pixels, as far as the page goes. */
export const moveBox = (box: Box, by: Point, page: { width: number; height: number }): Box =>
  clampTo({ ...box, x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) }, page)
