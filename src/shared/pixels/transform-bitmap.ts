import { clamp } from '#shared/std/clamp.ts'
import type { Bitmap } from './bitmap.ts'
import type { Box } from './box.ts'
import { intersect } from './boxes.ts'
import { type Inverse, inverseOf, placedBox, type Placement } from './placement.ts'
import { resizeBitmap } from './resize.ts'

/** What one pixel is made of: written anew for each, so that none of it is allocated. */
interface Sample {
  across: Float64Array
  down: Float64Array
  /** Red, green and blue by their alpha, and alpha. */
  sums: Float64Array
}

/** Weights of the four places around one that lies so far behind the second (Catmull and Rom’s spline). */
const weigh = (into: Float64Array, part: number): void => {
  const [square, cube] = [part * part, part * part * part]
  into[0] = -0.5 * cube + square - 0.5 * part
  into[1] = 1.5 * cube - 2.5 * square + 1
  into[2] = -1.5 * cube + 2 * square + 0.5 * part
  into[3] = 0.5 * cube - 0.5 * square
}

/** The sixteen pixels around a place of a layer; beyond its rim lie those of the rim. */
const sampleAt = ({ width, height, data }: Bitmap, [u, v]: [number, number], sample: Sample) => {
  const { across, down, sums } = sample
  const [left, top] = [Math.floor(u), Math.floor(v)]
  weigh(across, u - left)
  weigh(down, v - top)
  sums.fill(0)
  for (let row = 0; row < 4; row += 1) {
    const line = clamp(top - 1 + row, 0, height - 1) * width
    for (let column = 0; column < 4; column += 1) {
      const at = (line + clamp(left - 1 + column, 0, width - 1)) * 4
      const alpha = data[at + 3] as number
      const weight = (down[row] as number) * (across[column] as number) * alpha
      sums[0] = (sums[0] as number) + weight * (data[at] as number)
      sums[1] = (sums[1] as number) + weight * (data[at + 1] as number)
      sums[2] = (sums[2] as number) + weight * (data[at + 2] as number)
      sums[3] = (sums[3] as number) + weight
    }
  }
}

/** Writes a pixel that the layer covers so far, 0–1. */
const store = (
  into: Uint8Array,
  at: number,
  { sums, cover }: { sums: Float64Array; cover: number },
) => {
  const alpha = sums[3] as number
  const shown = Math.round(clamp(alpha, 0, 255) * cover)
  if (shown === 0) return
  for (let channel = 0; channel < 3; channel += 1) {
    into[at + channel] = Math.round(clamp((sums[channel] as number) / alpha, 0, 255))
  }
  into[at + 3] = shown
}

/** How much of a pixel lies between the two edges of a layer, seen along one of its axes. */
const coverAlong = (place: number, length: number, scale: number): number =>
  clamp(Math.min(place, length - place) * scale + 0.5, 0, 1)

interface Task {
  layer: Bitmap
  inverse: Inverse
  /** Pixels of the document for one of the layer, along its axes. */
  scaleX: number
  scaleY: number
}

/** The pixel of the layer that lies exactly there; -1 where a place is between pixels or outside. */
const exactPixel = ({ width, height }: Bitmap, u: number, v: number): number => {
  const [column, row] = [u - 0.5, v - 0.5]
  if (!Number.isInteger(column) || !Number.isInteger(row)) return -1
  return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column
}

const paint = ({ layer, inverse, scaleX, scaleY }: Task, shown: Box, into: Bitmap & Box): void => {
  const sample = {
    across: new Float64Array(4),
    down: new Float64Array(4),
    sums: new Float64Array(4),
  }
  for (let pixel = 0; pixel < shown.width * shown.height; pixel += 1) {
    const x = shown.x + (pixel % shown.width)
    const y = shown.y + Math.floor(pixel / shown.width)
    const u = inverse.u + inverse.rightU * (x + 0.5) + inverse.downU * (y + 0.5)
    const v = inverse.v + inverse.rightV * (x + 0.5) + inverse.downV * (y + 0.5)
    const at = ((y - into.y) * into.width + x - into.x) * 4
    const exact = exactPixel(layer, u, v) * 4
    if (exact >= 0) {
      for (let byte = 0; byte < 4; byte += 1)
        into.data[at + byte] = layer.data[exact + byte] as number
      continue
    }
    const cover = coverAlong(u, layer.width, scaleX) * coverAlong(v, layer.height, scaleY)
    if (cover === 0) continue
    sampleAt(layer, [u - 0.5, v - 0.5], sample)
    store(into.data, at, { sums: sample.sums, cover })
  }
}

/** How long a side is once it has shrunk, in whole pixels; sides that grow stay as they are. */
const shrunk = (length: number, scale: number): number =>
  Math.abs(scale) < 1 ? Math.max(1, Math.round(length * Math.abs(scale))) : length

/**
 * A layer as it lies in a box of its document. Moved by whole pixels, mirrored or turned by quarters onto whole pixels
 * its bytes stay what they are; what shrinks is brought to its size by Lanczos, and everything else by a bicubic spline
 * with soft edges where the layer ends between pixels.
 */
export const transformBitmap = (layer: Bitmap, placement: Placement, box: Box): Bitmap => {
  const into = { ...box, data: new Uint8Array(box.width * box.height * 4) }
  const shown = intersect(placedBox(layer, placement), box)
  const { scaleX, scaleY } = placement
  const bitmap: Bitmap = { width: box.width, height: box.height, data: into.data }
  if (shown === null || scaleX === 0 || scaleY === 0) return bitmap
  const width = shrunk(layer.width, scaleX)
  const height = shrunk(layer.height, scaleY)
  const isShrunk = width < layer.width || height < layer.height
  const sized = isShrunk ? resizeBitmap(layer, { width, height }) : layer
  const left = {
    ...placement,
    x: placement.x + (layer.width - width) / 2,
    y: placement.y + (layer.height - height) / 2,
    scaleX: (scaleX * layer.width) / width,
    scaleY: (scaleY * layer.height) / height,
  }
  const scales = { scaleX: Math.abs(left.scaleX), scaleY: Math.abs(left.scaleY) }
  paint({ layer: sized, inverse: inverseOf(sized, left), ...scales }, shown, into)
  return bitmap
}
