import type { Placement } from '#shared/model/layer.ts'
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
