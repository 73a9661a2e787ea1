import { createCanvas } from '@napi-rs/canvas'
import { detect } from '#main/demo/masks/detect.ts'
import { fromCanvas, toCanvas } from '#main/demo/pixels/canvas.ts'
import { cutOut } from '#main/demo/pixels/matte.ts'
import { at, crop, type Pixels } from '#main/demo/pixels/pixels.ts'
import { createPlane, type Plane } from '#main/demo/pixels/plane.ts'
import { shrink } from '#main/demo/pixels/resize.ts'
import { foregroundOf } from './foreground.ts'
import type { Seen, Subject } from './order.ts'

/** Where a figure stands, in shares of the picture. */
export interface Standing {
  readonly x: number
  /** Where its lower end is. */
  readonly foot: number
  readonly height: number
}

/** The rows and columns a figure fills. */
const boundsOf = ({ width, height, data }: Pixels) => {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let index = 0; index < width * height; index += 1) {
    if (at(data, index * 4 + 3) < 40) continue
    const [x, y] = [index % width, Math.floor(index / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return right > left && bottom > top
    ? { left, top, width: right - left + 1, height: bottom - top + 1 }
    : { left: 0, top: 0, width, height }
}

/** Puts a cut-out figure into a picture. */
export const placeFigure = (
  scene: Pixels,
  figure: Pixels,
  { x, foot, height }: Standing,
): Pixels => {
  const whole = crop(figure, boundsOf(figure))
  const canvas = createCanvas(scene.width, scene.height)
  const context = canvas.getContext('2d')
  context.drawImage(toCanvas(scene), 0, 0)
  const tall = Math.min(height * scene.height, (scene.width * 0.9 * whole.height) / whole.width)
  const wide = (tall * whole.width) / whole.height
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    toCanvas(whole),
    x * scene.width - wide / 2,
    foot * scene.height - tall,
    wide,
    tall,
  )
  return fromCanvas(canvas)
}

/** An upright oval that fades at its rim. */
const oval = (width: number, height: number): Plane => {
  const plane = createPlane(width, height)
  for (let index = 0; index < plane.data.length; index += 1) {
    const [x, y] = [(index % width) / width - 0.5, Math.floor(index / width) / height - 0.5]
    plane.data[index] = Math.min(Math.max((0.5 - Math.hypot(x, y)) * 9, 0), 1)
  }
  return plane
}

/** The face of a picture with some hair and chin round it, cut out in an oval. */
const faceOf = (seen: Seen): Pixels => {
  const small = shrink(seen.pixels, 768)
  const [found] = detect({ ...seen, pixels: small }, 'face')
  if (!found) return small
  const grow = { x: (found.right - found.left) * 0.22, y: (found.bottom - found.top) * 0.24 }
  const left = Math.max(0, Math.round((found.left - grow.x) * small.width))
  const top = Math.max(0, Math.round((found.top - grow.y) * small.height))
  const right = Math.min(small.width, Math.round((found.right + grow.x) * small.width))
  const bottom = Math.min(small.height, Math.round((found.bottom + grow.y) * small.height))
  const [width, height] = [Math.max(8, right - left), Math.max(8, bottom - top)]
  const matte = foregroundOf({ ...seen, pixels: small }, { tolerance: 30, softness: 2 })
  const face = crop(cutOut(small, matte), { left, top, width, height })
  return cutOut(face, oval(width, height))
}

/** The scene with the face or the whole figure of the reference in it. */
export const placeSubject = (scene: Pixels, subject: Subject): Pixels => {
  const { pixels, part, likeness } = subject
  if (part === 'face') {
    return placeFigure(scene, faceOf(subject), {
      x: 0.5,
      foot: 0.66,
      height: 0.42 + likeness * 0.1,
    })
  }
  const small = shrink(pixels, 1024)
  const matte = foregroundOf({ ...subject, pixels: small }, { tolerance: 30, softness: 2 })
  const figure = cutOut(small, matte)
  return placeFigure(scene, figure, { x: 0.5, foot: 0.97, height: 0.6 + likeness * 0.2 })
}
