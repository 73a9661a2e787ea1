/** Thresholds that repeat in both directions after so many pixels; tiles hold whole squares of them. */
export const DITHER = 8

/** Bayer’s order: each quarter of a square takes every fourth threshold, and so do its quarters. */
const orderAt = (x: number, y: number): number => {
  let order = 0
  for (let bit = 1, worth = DITHER * DITHER; bit < DITHER; bit *= 2) {
    worth /= 4
    const [right, down] = [x & bit ? 1 : 0, y & bit ? 1 : 0]
    order += worth * (2 * (right ^ down) + down)
  }
  return order
}

/**
 * What is added to a level before it is cut to a whole one, at pixel `x,y` of the square by `y × 8 + x`: on average a
 * half, as in rounding, so that levels between two whole ones show as a fine mixture of both and never as a band. Whole
 * levels stay what they are.
 */
export const ditherThresholds: Float64Array = Float64Array.from(
  { length: DITHER * DITHER },
  (_, at) => (orderAt(at % DITHER, Math.floor(at / DITHER)) + 0.5) / (DITHER * DITHER),
)
