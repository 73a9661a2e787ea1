import { at } from '#main/demo/pixels/pixels.ts'
import { boxBlur, createPlane, type Plane } from '#main/demo/pixels/plane.ts'
import { gradientOf, type Gradient } from './gradient.ts'

/** Steepness on the scale of eight-bit pictures that starts and continues an edge. */
export interface Thresholds {
  readonly low: number
  readonly high: number
}

/** Steepness as the usual tools count it: both slopes of a picture of 0 to 255 added up. */
const strengthOf = ({ across, down }: Gradient): Float32Array =>
  across.data.map((value, index) => (Math.abs(value) + Math.abs(at(down.data, index))) * 255)

/** The two places beside an edge, across its direction. */
const beside = (across: number, down: number, width: number): number => {
  const [a, d] = [Math.abs(across), Math.abs(down)]
  if (d < a * 0.414) return 1
  if (a < d * 0.414) return width
  return across * down > 0 ? width + 1 : width - 1
}

/** Keeps only places that are steeper than those beside them. */
const thinned = (strength: Float32Array, { across, down }: Gradient): Float32Array =>
  strength.map((value, index) => {
    const step = beside(at(across.data, index), at(down.data, index), across.width)
    return value >= at(strength, index - step) && value > at(strength, index + step) ? value : 0
  })

/** Edges one pixel wide: from every strong place along weak ones (Canny). */
export const canny = (grey: Plane, { low, high }: Thresholds): Plane => {
  const { width, height } = grey
  const gradient = gradientOf(boxBlur(boxBlur(grey, 1), 1))
  const thin = thinned(strengthOf(gradient), gradient)
  const edges = createPlane(width, height)
  const open: number[] = []
  const take = (place: number): void => {
    edges.data[place] = 1
    open.push(place)
  }
  for (let place = 0; place < thin.length; place += 1) if (at(thin, place) >= high) take(place)
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
  while (open.length > 0) {
    const place = open.pop() ?? 0
    for (const step of around) {
      const next = place + step
      if (at(thin, next) >= Math.max(low, 1) && edges.data[next] === 0) take(next)
    }
  }
  return edges
}
