import { createPlane, sample, type Plane } from '#main/demo/pixels/plane.ts'

/** How fast a plane rises to the right and downwards at each place (Sobel). */
export interface Gradient {
  readonly across: Plane
  readonly down: Plane
}

/** The slopes of a plane; a step from 0 to 1 has a slope of 4. */
export const gradientOf = (plane: Plane): Gradient => {
  const { width, height } = plane
  const [across, down] = [createPlane(width, height), createPlane(width, height)]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [a, b, c] = [-1, 0, 1].map((by) => sample(plane, x + by, y - 1)) as [
        number,
        number,
        number,
      ]
      const [d, e] = [sample(plane, x - 1, y), sample(plane, x + 1, y)]
      const [f, g, h] = [-1, 0, 1].map((by) => sample(plane, x + by, y + 1)) as [
        number,
        number,
        number,
      ]
      across.data[y * width + x] = c + 2 * e + h - a - 2 * d - f
      down.data[y * width + x] = f + 2 * g + h - a - 2 * b - c
    }
  }
  return { across, down }
}

/** How steep each place is, whatever the direction. */
export const steepness = ({ across, down }: Gradient): Plane => ({
  ...across,
  data: across.data.map((value, index) => Math.hypot(value, down.data[index] ?? 0)),
})
