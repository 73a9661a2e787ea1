import type { Box } from './box.ts'
import type { Point } from './point.ts'

/** The most that an ellipse of straight lines may miss the round one by, in pixels. */
const FLATNESS = 1 / 64

/** The corners of a rectangle, which need not lie on whole pixels. */
export const rectangleOutline = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

/** Points around the ellipse that fits into a rectangle. */
export const ellipseOutline = ({ x, y, width, height }: Box): Point[] => {
  const radius = Math.max(Math.abs(width), Math.abs(height)) / 2
  const turn = 2 * Math.acos(Math.max(0, 1 - FLATNESS / Math.max(radius, FLATNESS)))
  const count = Math.max(8, Math.ceil((2 * Math.PI) / turn))
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI
    return {
      x: x + (width / 2) * (1 + Math.cos(angle)),
      y: y + (height / 2) * (1 + Math.sin(angle)),
    }
  })
}
