import { clamp } from '#shared/std/clamp.ts'
import type { Point } from './point.ts'

/** In what shape a gradient goes from its one end to the other. */
export const gradientShapes = ['linear', 'radial'] as const
export type GradientShape = (typeof gradientShapes)[number]

/** How far a place is along something: so much for each pixel to the right and down, from what it is at 0,0. */
export interface Slope {
  right: number
  down: number
  origin: number
}

/** A gradient as its own measure of the plane: it begins at 0,0 and ends 1 along; a radial one ends at 1 all around. */
export interface Gradient {
  shape: GradientShape
  along: Slope
  across: Slope
}

/** The gradient that begins in one place and ends in another one. */
export const gradientBetween = (shape: GradientShape, from: Point, to: Point): Gradient => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const slope = (right: number, down: number): Slope => ({
    right: right / square,
    down: down / square,
    origin: -(right * from.x + down * from.y) / square,
  })
  return { shape, along: slope(dx, dy), across: slope(-dy, dx) }
}

const on = ({ right, down, origin }: Slope, { x, y }: Point): number =>
  right * x + down * y + origin

/** The same gradient on a layer that was moved, scaled or turned: `place` tells where a point of the layer lies. */
export const gradientSeenFrom = (gradient: Gradient, place: (point: Point) => Point): Gradient => {
  const [corner, right, down] = [
    place({ x: 0, y: 0 }),
    place({ x: 1, y: 0 }),
    place({ x: 0, y: 1 }),
  ]
  const seen = (slope: Slope): Slope => {
    const origin = on(slope, corner)
    return { right: on(slope, right) - origin, down: on(slope, down) - origin, origin }
  }
  return { ...gradient, along: seen(gradient.along), across: seen(gradient.across) }
}

/** How far a place is on the way: 0 where a gradient begins and before, 1 where it ends and beyond. */
export const shareAt = ({ shape, along, across }: Gradient, point: Point): number => {
  const far = on(along, point)
  return clamp(shape === 'linear' ? far : Math.hypot(far, on(across, point)), 0, 1)
}

/** The same for the middles of pixels beside each other, the first one at `from`; written into `shares`. */
export const sharesOfRow = (
  { shape, along, across }: Gradient,
  from: Point,
  shares: Float64Array,
): void => {
  const middle = { x: from.x + 0.5, y: from.y + 0.5 }
  const [first, beside] = [on(along, middle), on(across, middle)]
  for (let at = 0; at < shares.length; at += 1) {
    const far = first + along.right * at
    const aside = shape === 'linear' ? 0 : beside + across.right * at
    const share = shape === 'linear' ? far : Math.sqrt(far * far + aside * aside)
    shares[at] = share < 0 ? 0 : share > 1 ? 1 : share
  }
}
