import { at } from '#main/demo/pixels/pixels.ts'
import { blur, mapPlane, normalised, type Plane } from '#main/demo/pixels/plane.ts'
import { gradientOf, steepness } from './gradient.ts'

const clamp01 = (value: number): number => Math.min(Math.max(value, 0), 1)

/** The scale of a picture: 1 for a longer side of 1024 pixels. */
const scaleOf = ({ width, height }: Plane): number => Math.max(width, height) / 1024

const reach = (plane: Plane, pixels: number): number =>
  Math.max(1, Math.round(pixels * scaleOf(plane)))

/** What is darker or lighter than its surroundings, as soft white lines on black. */
const contours = (grey: Plane, fine: number, coarse: number): Plane => {
  const near = blur(grey, reach(grey, fine))
  const far = blur(grey, reach(grey, coarse))
  return mapPlane(near, (value, index) => Math.abs(value - at(far.data, index)))
}

/** A pencil drawing in white on black. */
export const lineart = (grey: Plane): Plane => {
  const edges = steepness(gradientOf(blur(grey, reach(grey, 0.6))))
  const ridges = contours(grey, 1, 4)
  return mapPlane(edges, (value, index) =>
    clamp01((value * 0.9 + at(ridges.data, index) * 5 - 0.12) * 1.3),
  )
}

/** Clear outlines of flat areas, in white on black. */
export const animeLineart = (grey: Plane): Plane => {
  const edges = steepness(gradientOf(blur(grey, reach(grey, 1.2))))
  return mapPlane(edges, (value) => clamp01((value - 0.22) * 4))
}

/** Soft edges in shades of grey. */
export const softEdge = (grey: Plane): Plane => {
  const steep = steepness(gradientOf(blur(grey, reach(grey, 1.5))))
  return mapPlane(normalised(blur(steep, reach(grey, 1))), (value) => clamp01(value * 1.25) ** 0.8)
}

const grown = (plane: Plane, pixels: number): Plane => {
  const wide = blur(plane, pixels)
  return mapPlane(wide, (value) => (value > 0.16 ? 1 : 0))
}

/** A few thick strokes in white on black. */
export const scribble = (grey: Plane): Plane => {
  const steep = steepness(gradientOf(blur(grey, reach(grey, 3))))
  const strong = mapPlane(normalised(steep), (value) => (value > 0.28 ? 1 : 0))
  return grown(strong, reach(grey, 2))
}
