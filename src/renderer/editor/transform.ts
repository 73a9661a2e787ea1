import type { Placement } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'
import { fromLayer } from './placement-points.ts'

/** The corners of a layer in the document, clockwise from its own top left. */
export const cornersOf = (placement: Placement, { width, height }: Size): Point[] =>
  [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ].map((corner) => fromLayer(placement, corner))

/** The upright box around a layer as it lies in the document; it may end between pixels. */
export const frameOf = (placement: Placement, size: Size): Box => {
  const corners = cornersOf(placement, size)
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const centreOf = (placement: Placement, { width, height }: Size): Point =>
  fromLayer(placement, { x: width / 2, y: height / 2 })

export const movedBy = (placement: Placement, by: Point): Placement => ({
  ...placement,
  x: placement.x + by.x,
  y: placement.y + by.y,
})

/** A placement with its centre where it was before. */
const centred = (next: Placement, size: Size, before: Placement): Placement => {
  const [now, wanted] = [centreOf(next, size), centreOf(before, size)]
  return movedBy(next, { x: wanted.x - now.x, y: wanted.y - now.y })
}

/** A placement with the corner of its frame at a point. */
const cornered = (next: Placement, size: Size, { x, y }: Point): Placement => {
  const frame = frameOf(next, size)
  return movedBy(next, { x: x - frame.x, y: y - frame.y })
}

export const moveTo = (placement: Placement, size: Size, to: Partial<Point>): Placement =>
  cornered(placement, size, { ...frameOf(placement, size), ...to })

/** Sides before turning, in pixels of the document. */
export const sidesOf = ({ scaleX, scaleY }: Placement, { width, height }: Size): Size => ({
  width: Math.abs(scaleX) * width,
  height: Math.abs(scaleY) * height,
})

/** Other sides, with the corner of the frame where it was; what is mirrored stays so. */
export const resizeTo = (placement: Placement, size: Size, to: Partial<Size>): Placement => {
  const { width, height } = { ...sidesOf(placement, size), ...to }
  const next = {
    ...placement,
    scaleX: (Math.sign(placement.scaleX) || 1) * (width / size.width),
    scaleY: (Math.sign(placement.scaleY) || 1) * (height / size.height),
  }
  return cornered(next, size, frameOf(placement, size))
}

/** Degrees of more than −180 up to 180. */
const upright = (degrees: number): number => {
  const turn = ((degrees % 360) + 360) % 360
  return turn > 180 ? turn - 360 : turn
}

/** Turned to so many degrees about its centre. */
export const turnTo = (placement: Placement, size: Size, degrees: number): Placement =>
  centred({ ...placement, rotation: upright(degrees) }, size, placement)

/** Mirrored as it is seen, about its centre. */
export const flip = (
  placement: Placement,
  size: Size,
  way: 'horizontal' | 'vertical',
): Placement => {
  const [across, down] = way === 'horizontal' ? [-1, 1] : [1, -1]
  const next = {
    ...placement,
    scaleX: placement.scaleX * across,
    scaleY: placement.scaleY * down,
    rotation: placement.rotation === 0 ? 0 : upright(-placement.rotation),
  }
  return centred(next, size, placement)
}

/** In its own size, upright and not mirrored, on whole pixels and with its centre where it was as nearly as may be. */
export const resetTransform = (placement: Placement, size: Size): Placement => {
  const { x, y } = centred({ ...placement, scaleX: 1, scaleY: 1, rotation: 0 }, size, placement)
  return { x: Math.round(x), y: Math.round(y), scaleX: 1, scaleY: 1, rotation: 0 }
}
