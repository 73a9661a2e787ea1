import type { Placement } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'

/** Where Fabric has an object: its top left corner as it is seen before turning, and what is mirrored. */
export interface FabricPlacement {
  left: number
  top: number
  scaleX: number
  scaleY: number
  flipX: boolean
  flipY: boolean
  angle: number
}

/** From a layer’s own origin to the corner that Fabric counts from, in pixels of the document. */
const cornerOf = ({ scaleX, scaleY, rotation }: Placement, { width, height }: Size) => {
  const [x, y] = [Math.min(0, scaleX * width), Math.min(0, scaleY * height)]
  const angle = (rotation * Math.PI) / 180
  return {
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  }
}

/** A layer’s placement as Fabric takes it, for origins `left` and `top`. */
export const toFabric = (placement: Placement, size: Size): FabricPlacement => {
  const corner = cornerOf(placement, size)
  return {
    left: placement.x + corner.x,
    top: placement.y + corner.y,
    scaleX: Math.abs(placement.scaleX),
    scaleY: Math.abs(placement.scaleY),
    flipX: placement.scaleX < 0,
    flipY: placement.scaleY < 0,
    angle: placement.rotation,
  }
}

/** The other way round. */
export const fromFabric = (found: FabricPlacement, size: Size): Placement => {
  const placement = {
    x: found.left,
    y: found.top,
    scaleX: found.flipX ? -found.scaleX : found.scaleX,
    scaleY: found.flipY ? -found.scaleY : found.scaleY,
    rotation: found.angle,
  }
  const corner = cornerOf(placement, size)
  return { ...placement, x: found.left - corner.x, y: found.top - corner.y }
}
