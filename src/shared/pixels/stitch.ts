import type { Bitmap } from './bitmap.ts'
import { changeColours, colourChanges } from './colour-match.ts'
import type { Coverage } from './coverage.ts'
import { resizeBitmap } from './resize.ts'

export interface Stitching {
  /** What the model made of the context box, in whatever size. */
  result: Bitmap
  /** What was in the context box before. */
  original: Bitmap
  /** How much of the result is kept; as large as the box. */
  composite: Coverage
  /** Where the result should have kept the colours of the original; null where they are not to be matched. */
  ring: Coverage | null
}

/** A picture with a mask as its alpha; where that is nothing, there is no colour either. */
const cutOut = ({ width, height, data }: Bitmap, mask: Coverage): Bitmap => {
  const layer = new Uint8Array(data.length)
  for (let pixel = 0; pixel < mask.data.length; pixel += 1) {
    const at = pixel * 4
    const alpha = Math.round(((mask.data[pixel] as number) * (data[at + 3] as number)) / 255)
    if (alpha === 0) continue
    layer[at] = data[at] as number
    layer[at + 1] = data[at + 1] as number
    layer[at + 2] = data[at + 2] as number
    layer[at + 3] = alpha
  }
  return { width, height, data: layer }
}

/**
 * The layer that puts a model’s result back in its place: as large as the context box, in the colours of what is around
 * it, and clear wherever the mask covers nothing, so that these pixels of the picture below stay what they are.
 */
export const stitch = ({ result, original, composite, ring }: Stitching): Bitmap => {
  if (original.width !== composite.width || original.height !== composite.height) {
    throw new RangeError('The mask is not as large as its box')
  }
  const fitted = resizeBitmap(result, original)
  const changes = ring && colourChanges({ result: fitted, original, ring })
  const layer = cutOut(fitted, composite)
  return changes ? changeColours(layer, changes) : layer
}
