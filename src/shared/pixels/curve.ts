import type { Point } from './point.ts'

/** Four points beside each other; the curve runs from the second to the third. */
export type CurvePoints = readonly [Point, Point, Point, Point]

/** Square root of the distance, which keeps the curve from looping where points crowd. */
const knot = (from: Point, to: Point): number =>
  Math.sqrt(Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2))

/** One coordinate of a curve as powers of its share. */
type Powers = readonly [number, number, number, number]

const powersOf = (
  [before, from, to, after]: readonly [number, number, number, number],
  [first, middle, last]: readonly [number, number, number],
): Powers => {
  const leaving = to - from + middle * ((from - before) / first - (to - before) / (first + middle))
  const arriving = to - from + middle * ((after - to) / last - (after - from) / (middle + last))
  return [
    from,
    leaving,
    3 * (to - from) - 2 * leaving - arriving,
    2 * (from - to) + leaving + arriving,
  ]
}

const at = ([constant, linear, square, cube]: Powers, share: number): number =>
  constant + share * (linear + share * (square + share * cube))

/** A smooth curve through points (centripetal Catmull-Rom), as the place at a share 0–1 of the way. */
export const curveThrough = ([before, from, to, after]: CurvePoints): ((
  share: number,
) => Point) => {
  const middle = knot(from, to) || 1
  const knots = [knot(before, from) || middle, middle, knot(to, after) || middle] as const
  const across = powersOf([before.x, from.x, to.x, after.x], knots)
  const down = powersOf([before.y, from.y, to.y, after.y], knots)
  return (share) => ({ x: at(across, share), y: at(down, share) })
}
