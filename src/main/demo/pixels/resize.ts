import { createCanvas } from '@napi-rs/canvas'
import { fromCanvas, toCanvas } from './canvas.ts'
import type { Pixels } from './pixels.ts'

/** A size in pixels. */
export interface Extent {
  readonly width: number
  readonly height: number
}

const drawn = (source: Pixels, target: Extent, scale: readonly [number, number]): Pixels => {
  const canvas = createCanvas(target.width, target.height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  const [width, height] = [source.width * scale[0], source.height * scale[1]]
  const [left, top] = [(target.width - width) / 2, (target.height - height) / 2]
  context.drawImage(toCanvas(source), left, top, width, height)
  return fromCanvas(canvas)
}

const same = (source: Pixels, { width, height }: Extent): boolean =>
  source.width === width && source.height === height

/** Stretched to a size; the very same picture when it has that size already. */
export const stretch = (source: Pixels, target: Extent): Pixels =>
  same(source, target)
    ? source
    : drawn(source, target, [target.width / source.width, target.height / source.height])

/** Scaled to fill a size, cut evenly where it is too long. */
export const cover = (source: Pixels, target: Extent): Pixels => {
  if (same(source, target)) return source
  const scale = Math.max(target.width / source.width, target.height / source.height)
  return drawn(source, target, [scale, scale])
}

/** No longer than a number of pixels on either side, with the same shape. */
export const shrink = (source: Pixels, longest: number): Pixels => {
  const scale = longest / Math.max(source.width, source.height)
  if (scale >= 1) return source
  const side = (value: number): number => Math.max(1, Math.round(value * scale))
  return stretch(source, { width: side(source.width), height: side(source.height) })
}
