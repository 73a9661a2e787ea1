import type { Coverage } from './coverage.ts'
import { growMask } from './grow-mask.ts'
import { invertMask } from './invert-mask.ts'

/**
 * Shrinks a mask by a disc: each pixel becomes the least that lies within the radius. What lies beyond the edge counts
 * as covered, so that the edge of a picture does not eat what touches it.
 */
export const shrinkMask = (mask: Coverage, radius: number): Coverage =>
  invertMask(growMask(invertMask(mask), radius))
