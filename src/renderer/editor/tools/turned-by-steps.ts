import type { Point } from '#shared/pixels/point.ts'

/** Where a line ends that goes from `from` as near to `to` as its direction may, which is a multiple of `step` radians. */
export const turnedBySteps = (from: Point, to: Point, step: number): Point => {
  const angle = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / step) * step
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const length = (to.x - from.x) * dx + (to.y - from.y) * dy
  return { x: from.x + dx * length, y: from.y + dy * length }
}
