import type { Placement } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { roundOut } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'

/** Where a layer that was neither scaled nor turned nor moved by halves lies; null: it was. */
export const wholeMove = ({ x, y, scaleX, scaleY, rotation }: Placement): Point | null =>
  scaleX === 1 && scaleY === 1 && rotation === 0 && Number.isInteger(x) && Number.isInteger(y)
    ? { x, y }
    : null

/** A point of the document in a layer’s own pixels. */
export const toLayer = (placement: Placement, point: Point): Point => {
  const angle = (-placement.rotation * Math.PI) / 180
  const [x, y] = [point.x - placement.x, point.y - placement.y]
  return {
    x: (x * Math.cos(angle) - y * Math.sin(angle)) / placement.scaleX,
    y: (x * Math.sin(angle) + y * Math.cos(angle)) / placement.scaleY,
  }
}

/** A point of a layer’s own pixels in the document. */
export const fromLayer = (placement: Placement, point: Point): Point => {
  const angle = (placement.rotation * Math.PI) / 180
  const [x, y] = [point.x * placement.scaleX, point.y * placement.scaleY]
  return {
    x: placement.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: placement.y + x * Math.sin(angle) + y * Math.cos(angle),
  }
}

/** The whole pixels around a box whose corners are somewhere else. */
const boundsOf = ({ x, y, width, height }: Box, move: (point: Point) => Point): Box => {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map(move)
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return roundOut({ x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top })
}

/** The whole pixels of the document around a box of a layer’s own pixels. */
export const boundsInDocument = (placement: Placement, box: Box): Box =>
  boundsOf(box, (corner) => fromLayer(placement, corner))

/** A layer’s own whole pixels around a box of the document. */
export const boundsInLayer = (placement: Placement, box: Box): Box =>
  boundsOf(box, (corner) => toLayer(placement, corner))
