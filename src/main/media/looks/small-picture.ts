import { type Canvas, createCanvas } from '@napi-rs/canvas'
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

/** Presses a drawing into the small square. */
export const press = (drawn: Canvas): SmallPicture => {
  const canvas = createCanvas(SIDE, SIDE)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, SIDE, SIDE)
  context.imageSmoothingQuality = 'high'
  context.drawImage(drawn, 0, 0, SIDE, SIDE)
  const pixels = context.getImageData(0, 0, SIDE, SIDE).data
  const count = SIDE * SIDE
  const lightness = new Float64Array(count)
  const a = new Float64Array(count)
  const b = new Float64Array(count)
  for (let index = 0; index < count; index += 1) {
    const at = index * 4
    const colour = toOklab(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)
    lightness[index] = colour[0]
    a[index] = colour[1]
    b[index] = colour[2]
  }
  return { lightness, a, b }
}
