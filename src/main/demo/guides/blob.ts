import { areasOf, type Area } from '#main/demo/pixels/areas.ts'
import type { Plane } from '#main/demo/pixels/plane.ts'

/** A connected area of a plane: its box and its size, in pixels. */
export interface Blob {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly area: number
}

const boxOf = ({ area, places }: Area, { width, height }: Plane): Blob => {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (const place of places) {
    const [x, y] = [place % width, Math.floor(place / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom, area }
}

/** The boxes of the connected areas above one half, the largest first. */
export const blobsOf = (plane: Plane): readonly Blob[] =>
  areasOf(plane).map((area) => boxOf(area, plane))

/** The largest figure in front of the ground of a picture's matte, or its middle. */
export const figureOf = (matte: Plane): Blob => {
  const { width, height } = matte
  return (
    blobsOf(matte)[0] ?? {
      left: width * 0.3,
      top: height * 0.15,
      right: width * 0.7,
      bottom: height * 0.95,
      area: width * height * 0.3,
    }
  )
}
