import type { Size } from './box.ts'
import { drawPolygons } from './draw-polygons.ts'
import type { Point } from './point.ts'

/** Sides of the picture that an area is measured in: as fine as can be measured while it is being drawn. */
const FINEST = 512

/** How many pixels of a page lie within an outline, to a few in ten thousand; a part that it winds around twice counts once. */
export const outlineArea = (outline: readonly Point[], page: Size): number => {
  const box = {
    x: 0,
    y: 0,
    width: Math.min(page.width, FINEST),
    height: Math.min(page.height, FINEST),
  }
  const [across, down] = [box.width / page.width, box.height / page.height]
  const small = outline.map(({ x, y }) => ({ x: x * across, y: y * down }))
  const { data } = drawPolygons([small], box)
  let sum = 0
  for (const covered of data) sum += covered
  return sum / 255 / (across * down)
}
