import type { Placement } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { roundOut } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'

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

/** The whole pixels of the document around a box of a layer’s own pixels. */
export const boundsInDocument = (placement: Placement, { x, y, width, height }: Box): Box => {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => fromLayer(placement, corner))
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return roundOut({ x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top })
}
