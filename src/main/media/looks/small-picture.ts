import { type Oklab, toOklab } from '#shared/std/oklab.ts'

/** Width and height that every picture is pressed into to see what it looks like, in pixels. */
export const SIDE = 32

/** A picture pressed into a small square, on white where it is clear; row by row, one value for each pixel. */
export interface SmallPicture {
  lightness: Float64Array
  a: Float64Array
  b: Float64Array
}

export const colourAt = ({ lightness, a, b }: SmallPicture, index: number): Oklab => [
  lightness[index] ?? 0,
  a[index] ?? 0,
  b[index] ?? 0,
]

/** Pixels of a drawing, four bytes each. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** Where the fields of a row begin, and behind them where the last one ends; each has a pixel at least. */
const fieldStarts = (length: number): number[] =>
  Array.from({ length: SIDE + 1 }, (_, field) => Math.floor((field * length) / SIDE))

/** A stretch of a drawing, without what its right and its bottom name. */
interface Field {
  left: number
  right: number
  top: number
  bottom: number
}

/** So many pixels a side of a field are enough to know its colour. */
const ENOUGH = 4

/** The mean colour of a field of pixels, 0–255 each, on white where they are clear. */
const meanOf = ({ data, width }: Pixels, field: Field): [number, number, number] => {
  let [red, green, blue, count] = [0, 0, 0, 0]
  const down = Math.max(1, Math.floor((field.bottom - field.top) / ENOUGH))
  const across = 4 * Math.max(1, Math.floor((field.right - field.left) / ENOUGH))
  for (let y = field.top; y < field.bottom; y += down)
    for (let at = (y * width + field.left) * 4; at < (y * width + field.right) * 4; at += across) {
      const alpha = data[at + 3] ?? 0
      const white = 255 * (255 - alpha)
      red += (data[at] ?? 0) * alpha + white
      green += (data[at + 1] ?? 0) * alpha + white
      blue += (data[at + 2] ?? 0) * alpha + white
      count += 255
    }
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)]
}

/** Presses a drawing into the small square. */
export const press = (pixels: Pixels): SmallPicture => {
  const count = SIDE * SIDE
  const small = {
    lightness: new Float64Array(count),
    a: new Float64Array(count),
    b: new Float64Array(count),
  }
  const [across, down] = [fieldStarts(pixels.width), fieldStarts(pixels.height)]
  for (let index = 0; index < count; index += 1) {
    const [column, row] = [index % SIDE, Math.floor(index / SIDE)]
    const [left = 0, top = 0] = [across[column], down[row]]
    const right = Math.max(left + 1, across[column + 1] ?? 0)
    const bottom = Math.max(top + 1, down[row + 1] ?? 0)
    const [lightness, a, b] = toOklab(...meanOf(pixels, { left, right, top, bottom }))
    small.lightness[index] = lightness
    small.a[index] = a
    small.b[index] = b
  }
  return small
}
