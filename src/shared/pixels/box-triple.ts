/** Three box averages one after another: two of width `twice` and one of width `once`, which is odd. */
export interface BoxTriple {
  twice: number
  once: number
  /** How far away a pixel may lie and still count. */
  reach: number
}

const varianceOf = (twice: number, once: number): number =>
  (2 * twice * twice + once * once - 3) / 12

/** The widest that the boxes may differ by, so that together they still look like a bell. */
const UNLIKE = 3

/** The boxes that together deviate most nearly like a Gaussian; none that do nothing, unless it is 0. */
export const boxTripleOf = (deviation: number): BoxTriple => {
  let best: BoxTriple = { twice: 1, once: 1, reach: 0 }
  if (deviation <= 0) return best
  let closest = Infinity
  const ideal = Math.round(Math.sqrt(4 * deviation * deviation + 1))
  for (let twice = Math.max(2, ideal - 2); twice <= ideal + 2; twice += 1)
    for (let once = Math.max(1, twice - UNLIKE); once <= twice + UNLIKE; once += 1) {
      const off = Math.abs(varianceOf(twice, once) - deviation * deviation)
      if (once % 2 === 0 || off >= closest) continue
      closest = off
      best = { twice, once, reach: twice - 1 + (once - 1) / 2 }
    }
  return best
}
