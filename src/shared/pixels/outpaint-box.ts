import { clamp } from '#shared/std/clamp.ts'
import type { Box, Size } from './box.ts'
import type { Radii } from './context-box.ts'
import type { Coverage } from './coverage.ts'

/** What is added to a picture on each side, in pixels. */
export interface Sides {
  top: number
  right: number
  bottom: number
  left: number
}

/** Where a picture stays when its canvas grows: 0 at the left or the top, 1 at the right or the bottom. */
export interface Anchor {
  x: number
  y: number
}

/** A larger canvas, and where the picture lies on it. */
export interface Outpainting {
  canvas: Size
  sides: Sides
  x: number
  y: number
}

/** In pixels: how far the mask reaches into the picture, and the least width of its blend. */
const [LEAST_GROW, MOST_GROW, LEAST_BLEND] = [8, 128, 15]

/** A side as a model takes it: the nearest multiple, though something never becomes nothing. */
const legalSide = (side: number, multiple: number): number =>
  side <= 0 ? 0 : Math.max(1, Math.round(side / multiple)) * multiple

/** A picture with so much more on each side, as near to it as multiples allow. */
export const outpaintBy = (picture: Size, wanted: Sides, multiple = 1): Outpainting => {
  const sides = {
    top: legalSide(wanted.top, multiple),
    right: legalSide(wanted.right, multiple),
    bottom: legalSide(wanted.bottom, multiple),
    left: legalSide(wanted.left, multiple),
  }
  const canvas = {
    width: picture.width + sides.left + sides.right,
    height: picture.height + sides.top + sides.bottom,
  }
  return { canvas, sides, x: sides.left, y: sides.top }
}

/** What is to be added before the picture and behind it along one axis. */
const share = (extra: number, anchor: number, multiple: number): [number, number] => {
  const steps = Math.round(extra / multiple)
  const before = Math.round(steps * anchor)
  return [before * multiple, (steps - before) * multiple]
}

export interface RatioWish {
  picture: Size
  /** Width by height. */
  ratio: number
  anchor: Anchor
  multiple?: number
}

/** The smallest canvas of a ratio that holds the whole picture, as near to it as multiples allow. */
export const outpaintTo = ({ picture, ratio, anchor, multiple = 1 }: RatioWish): Outpainting => {
  const width = Math.max(picture.width, picture.height * ratio)
  const height = Math.max(picture.height, picture.width / ratio)
  const [left, right] = share(width - picture.width, anchor.x, multiple)
  const [top, bottom] = share(height - picture.height, anchor.y, multiple)
  return outpaintBy(picture, { top, right, bottom, left }, multiple)
}

/** From where to where something is added along one axis, which is `length` long before. */
const addedAlong = (
  [before, length, after]: readonly [number, number, number],
  isAcross: boolean,
): [from: number, to: number] => [
  // What is added on the other axis reaches all along this one.
  isAcross || before > 0 ? 0 : length,
  isAcross || after > 0 ? before + length + after : before,
]

/** The smallest box of the larger canvas around all that is added; null: nothing is. */
export const addedArea = (
  { width, height }: Size,
  { top, right, bottom, left }: Sides,
): Box | null => {
  const [x, end] = addedAlong([left, width, right], top + bottom > 0)
  const [y, foot] = addedAlong([top, height, bottom], left + right > 0)
  return end > x && foot > y ? { x, y, width: end - x, height: foot - y } : null
}

/** All that is added, as a mask of the larger canvas. */
export const addedCoverage = (picture: Size, { top, right, bottom, left }: Sides): Coverage => {
  const [width, height] = [left + picture.width + right, top + picture.height + bottom]
  const data = new Uint8Array(width * height).fill(255)
  for (let y = top; y < top + picture.height; y += 1)
    data.fill(0, y * width + left, y * width + left + picture.width)
  return { width, height, data }
}

/** The edges of the mask of what is added. They go by the narrowest side; null where nothing is added. */
export const outpaintRadii = ({ top, right, bottom, left }: Sides): Radii | null => {
  const added = [top, right, bottom, left].filter((side) => side > 0)
  if (added.length === 0) return null
  const grow = clamp(Math.floor(Math.min(...added) / 2), LEAST_GROW, MOST_GROW)
  const feather = Math.floor(grow / 2)
  return { grow, feather, blend: Math.max(Math.floor(feather / 2), LEAST_BLEND) }
}
