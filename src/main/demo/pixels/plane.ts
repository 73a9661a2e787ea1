import type { Pixels } from './pixels.ts'

/** One number for each pixel, 0 to 1 unless said otherwise. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** An empty plane of a size. */
export const createPlane = (width: number, height: number): Plane => ({
  width,
  height,
  data: new Float32Array(width * height),
})

/** A plane with a number worked out from each number of another one. */
export const mapPlane = (
  { width, height, data }: Plane,
  change: (value: number, index: number) => number,
): Plane => ({ width, height, data: data.map(change) })

/** How light each pixel is, transparent ones on white. */
export const greyOf = ({ width, height, data }: Pixels): Plane => {
  const plane = createPlane(width, height)
  for (let index = 0; index < plane.data.length; index += 1) {
    const at = index * 4
    const light =
      0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    const alpha = (data[at + 3] ?? 0) / 255
    plane.data[index] = (light / 255) * alpha + 1 - alpha
  }
  return plane
}

/** The picture of a plane in shades of grey. */
export const greyPicture = ({ width, height, data }: Plane): Pixels => {
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let index = 0; index < data.length; index += 1) {
    const grey = (data[index] ?? 0) * 255
    pixels[index * 4] = grey
    pixels[index * 4 + 1] = grey
    pixels[index * 4 + 2] = grey
    pixels[index * 4 + 3] = 255
  }
  return { width, height, data: pixels }
}

/** The mean over a window of a line, by a running sum; the ends are repeated. */
const smoothLine = (
  { from, to }: { from: Float32Array; to: Float32Array },
  { start, step, count }: { start: number; step: number; count: number },
  reach: number,
): void => {
  const at = (index: number): number =>
    from[start + Math.min(Math.max(index, 0), count - 1) * step] ?? 0
  let sum = 0
  for (let index = -reach; index <= reach; index += 1) sum += at(index)
  for (let index = 0; index < count; index += 1) {
    to[start + index * step] = sum / (reach * 2 + 1)
    sum += at(index + reach + 1) - at(index - reach)
  }
}

/** The plane with each number replaced by the mean of a square round it, `reach` pixels to each side. */
export const boxBlur = ({ width, height, data }: Plane, reach: number): Plane => {
  if (reach < 1) return { width, height, data }
  const rows = new Float32Array(data.length)
  const both = new Float32Array(data.length)
  for (let y = 0; y < height; y += 1) {
    smoothLine({ from: data, to: rows }, { start: y * width, step: 1, count: width }, reach)
  }
  for (let x = 0; x < width; x += 1) {
    smoothLine({ from: rows, to: both }, { start: x, step: width, count: height }, reach)
  }
  return { width, height, data: both }
}

/** A soft blur, close to a bell curve. */
export const blur = (plane: Plane, reach: number): Plane =>
  boxBlur(boxBlur(boxBlur(plane, reach), reach), reach)

/** The plane stretched so that its lowest number is 0 and its highest 1. */
export const normalised = (plane: Plane): Plane => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of plane.data) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const span = high - low || 1
  return mapPlane(plane, (value) => (value - low) / span)
}

/** The number at a place; places outside are moved to the rim. */
export const sample = ({ width, height, data }: Plane, x: number, y: number): number =>
  data[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)] ?? 0
