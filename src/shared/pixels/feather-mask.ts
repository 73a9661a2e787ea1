import { blurMask } from './blur-mask.ts'
import { boxTripleOf } from './box-triple.ts'
import type { Coverage } from './coverage.ts'
import { enlargeMask, reduceMask } from './scale-mask.ts'

/** A blur that deviates by so many pixels is smooth enough to be seen at half the size. */
const SMOOTH = 8
/** The most that a mask is made smaller by. */
const SMALLEST = 8

/** How much smaller a mask may be made for a blur without a difference that can be seen. */
const factorFor = (deviation: number): number => {
  let factor = 1
  while (factor < SMALLEST && deviation / factor >= SMOOTH) factor *= 2
  return factor
}

/**
 * Softens a mask: nearly a Gaussian whose deviation is half the radius, made of three boxes. What lies beyond the edge is
 * like the pixel at the edge. A wide blur is made of a smaller mask.
 */
export const featherMask = (mask: Coverage, radius: number): Coverage => {
  const deviation = radius / 2
  const factor = factorFor(deviation)
  if (factor === 1) return blurMask(mask, boxTripleOf(deviation))
  // Taking means of squares and going straight between them blurs by itself.
  const itself = (factor * factor - 1) / 4
  const triple = boxTripleOf(Math.sqrt(deviation * deviation - itself) / factor)
  return enlargeMask(blurMask(reduceMask(mask, factor), triple), factor, mask)
}
