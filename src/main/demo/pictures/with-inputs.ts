import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { cover } from '#main/demo/pixels/resize.ts'
import { blend, blendThrough, maskPlane } from './blend.ts'
import { regrade } from './edit.ts'
import type { PictureInputs } from './order.ts'
import { extend } from './outpaint.ts'

/** The source repainted by `strength`, only where the mask is white if there is one. */
const repaint = (drawn: Pixels, seedImage: Pixels, inputs: PictureInputs): Pixels => {
  const { maskImage, strength } = inputs
  const source = cover(seedImage, drawn)
  const fresh = blend(source, drawn, strength)
  return maskImage ? blendThrough(source, fresh, maskPlane(cover(maskImage, drawn))) : fresh
}

/** What a drawn picture becomes with a source, a mask or references. */
export const withInputs = (drawn: Pixels, inputs: PictureInputs, prompt: string): Pixels => {
  const { seedImage, outpaint, references } = inputs
  if (seedImage && outpaint) return extend(drawn, seedImage, outpaint)
  if (seedImage) return repaint(drawn, seedImage, inputs)
  const [reference] = references
  return reference ? regrade(cover(reference, drawn), prompt) : drawn
}
