import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import { foregroundOf } from '#main/demo/pictures/foreground.ts'
import type { Seen } from '#main/demo/pictures/order.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { blur, greyOf, greyPicture, mapPlane, type Plane } from '#main/demo/pixels/plane.ts'
import type { MaskingModel, Part } from '#main/demo/rules/masking-models.ts'

/** A detection in pixels of the picture. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How a mask is finished, in pixels. */
export interface MaskFinish {
  /** Grows what is white, or shrinks it below 0. */
  readonly padding: number
  readonly blur: number
}

const paintPart = (context: SKRSContext2D, box: Box, { x, y, across, down }: Part): void => {
  const [wide, tall] = [box.right - box.left, box.bottom - box.top]
  const centre = [box.left + wide * x, box.top + tall * y] as const
  context.beginPath()
  context.ellipse(...centre, wide * across, tall * down, 0, 0, Math.PI * 2)
  context.fill()
}

const paintBoxes = (
  pixels: Pixels,
  boxes: readonly Box[],
  paints: Exclude<MaskingModel['paints'], 'figure'>,
): Plane => {
  const canvas = createCanvas(pixels.width, pixels.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#000000'
  context.fillRect(0, 0, pixels.width, pixels.height)
  context.fillStyle = '#ffffff'
  for (const box of boxes) {
    if (paints === 'box') {
      context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    } else for (const part of paints) paintPart(context, box, part)
  }
  return greyOf(fromCanvas(canvas))
}

/** The figure itself, inside the boxes. */
const paintFigure = (seen: Seen, boxes: readonly Box[]): Plane => {
  const { pixels } = seen
  const matte = foregroundOf(seen, { tolerance: 30, softness: 1 })
  return mapPlane(matte, (value, index) => {
    const [x, y] = [index % pixels.width, Math.floor(index / pixels.width)]
    const inside = boxes.some(
      ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
    return inside && value > 0.5 ? 1 : 0
  })
}

const padded = (plane: Plane, padding: number): Plane => {
  if (padding === 0) return plane
  const reach = Math.max(1, Math.round(Math.abs(padding) / 2))
  const level = padding > 0 ? 0.06 : 0.94
  return mapPlane(blur(plane, reach), (value) => (value > level ? 1 : 0))
}

/** White where something was found, black elsewhere. */
export const paintMask = (
  seen: Seen,
  { boxes, paints }: { readonly boxes: readonly Box[]; readonly paints: MaskingModel['paints'] },
  finish: MaskFinish,
): Pixels => {
  const hard =
    paints === 'figure' ? paintFigure(seen, boxes) : paintBoxes(seen.pixels, boxes, paints)
  return greyPicture(blur(padded(hard, finish.padding), Math.round(finish.blur / 2)))
}
