import type { Coverage } from './coverage.ts'
import { featherMask } from './feather-mask.ts'
import { growMask } from './grow-mask.ts'
import { shrinkMask } from './shrink-mask.ts'

/** How wide an edge is left, in pixels. */
const EDGE = 1.5

/**
 * Rounds off the edges of a mask where they are jagged, and leaves them about where they were and as soft as a pixel or
 * two. An edge is made steep only between the least and the most around it, so that what is soft over a long way stays so.
 */
export const smoothMask = (mask: Coverage, radius: number): Coverage => {
  const { width, height } = mask
  const feathered = featherMask(mask, radius)
  // A feathered edge rises by this much less in a pixel than one that is as wide as is wanted.
  const steeper = Math.max(1, ((radius / 2) * Math.sqrt(2 * Math.PI)) / EDGE)
  const [most, least] = [growMask(mask, radius).data, shrinkMask(mask, radius).data]
  const data = new Uint8Array(width * height)
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const [low, high] = [least[pixel] as number, most[pixel] as number]
    const middle = (low + high) / 2
    const steep = middle + ((feathered.data[pixel] as number) - middle) * steeper
    data[pixel] = Math.min(high, Math.max(low, steep)) + 0.5
  }
  return { width, height, data }
}
