import { at } from '#main/demo/pixels/pixels.ts'
import type { Plane } from '#main/demo/pixels/plane.ts'

/** A connected area of a plane: its box, its size and its centre, in pixels. */
export interface Blob {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly area: number
  readonly centre: readonly [x: number, y: number]
}

const collect = (start: number, plane: Plane, seen: Uint8Array): Blob => {
  const { width, data } = plane
  const open = [start]
  seen[start] = 1
  let [left, top, right, bottom] = [width, plane.height, 0, 0]
  let [area, sumX, sumY] = [0, 0, 0]
  while (open.length > 0) {
    const place = open.pop() ?? 0
    const [x, y] = [place % width, Math.floor(place / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    area += 1
    sumX += x
    sumY += y
    const beside = [x > 0 ? place - 1 : place, x < width - 1 ? place + 1 : place]
    for (const next of [...beside, place - width, place + width]) {
      if (at(data, next) <= 0.5 || seen[next] !== 0) continue
      seen[next] = 1
      open.push(next)
    }
  }
  return { left, top, right, bottom, area, centre: [sumX / area, sumY / area] }
}

/** The connected areas above one half, the largest first. */
export const blobsOf = (plane: Plane): readonly Blob[] => {
  const seen = new Uint8Array(plane.data.length)
  const blobs: Blob[] = []
  for (let place = 0; place < plane.data.length; place += 1) {
    if (at(plane.data, place) > 0.5 && seen[place] === 0) blobs.push(collect(place, plane, seen))
  }
  return blobs.sort((one, other) => other.area - one.area)
}

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
      centre: [width / 2, height / 2],
    }
  )
}
