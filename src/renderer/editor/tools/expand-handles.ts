import type { Box } from '#shared/pixels/box.ts'
import { intersect } from '#shared/pixels/boxes.ts'
import type { Sides } from '#shared/pixels/outpaint-box.ts'
import type { Point } from '#shared/pixels/point.ts'
import { clamp } from '#shared/std/clamp.ts'

export type Side = keyof Sides

/** What a side is taken hold of by, in pixels of the stage. */
export interface SideHandle {
  side: Side
  at: Point
  /** The side itself lies further out than can be seen. */
  isBeyond: boolean
}

/** From a point, as far as a stretch reaches there. */
interface Stretch {
  from: number
  to: number
}

const into = ({ from, to }: Stretch, value: number): number => clamp(value, from, to)

/** The middle of what can be seen of a stretch. */
const middleOf = (room: Stretch, { from, to }: Stretch): number =>
  (into(room, from) + into(room, to)) / 2

/**
 * A handle for each side of a frame: in the middle of what can be seen of it, and at the edge of the room where it lies
 * further out. None for a frame of which nothing can be seen.
 */
export const sideHandles = (frame: Box, room: Box): SideHandle[] => {
  if (intersect(frame, room) === null) return []
  const [across, down] = [
    { from: room.x, to: room.x + room.width },
    { from: room.y, to: room.y + room.height },
  ]
  const [left, top] = [frame.x, frame.y]
  const [right, bottom] = [left + frame.width, top + frame.height]
  const x = middleOf(across, { from: left, to: right })
  const y = middleOf(down, { from: top, to: bottom })
  const upright = (side: Side, line: number): SideHandle => ({
    side,
    at: { x: into(across, line), y },
    isBeyond: into(across, line) !== line,
  })
  const level = (side: Side, line: number): SideHandle => ({
    side,
    at: { x, y: into(down, line) },
    isBeyond: into(down, line) !== line,
  })
  return [
    upright('left', left),
    upright('right', right),
    level('top', top),
    level('bottom', bottom),
  ]
}
