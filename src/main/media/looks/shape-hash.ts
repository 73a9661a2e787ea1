import { SIDE, type SmallPicture } from './small-picture.ts'

/** Bits of the hash, and the waves along one side that they are taken from. */
const BITS = 64
const WAVES = 11
/** A wave weaker than this is noise: pictures of one colour have none. */
const SILENCE = 0.0125

/** The waves that a row of pixels is taken apart into (DCT-II), each SIDE values. */
const waves = Array.from({ length: WAVES }, (_, wave) =>
  Float64Array.from({ length: SIDE }, (_, at) =>
    Math.cos((Math.PI * wave * (2 * at + 1)) / (2 * SIDE)),
  ),
)

/** The pairs of waves across and down with the fewest turns, the flat one left out. */
const pairs = Array.from({ length: WAVES * WAVES }, (_, index) => ({
  across: index % WAVES,
  down: Math.floor(index / WAVES),
}))
  .toSorted((one, other) => one.across + one.down - (other.across + other.down))
  .slice(1, BITS + 1)

const strengths = ({ lightness }: SmallPicture): number[] => {
  const rows = waves.map((wave) =>
    Float64Array.from({ length: SIDE }, (_, row) => {
      let sum = 0
      for (let at = 0; at < SIDE; at += 1)
        sum += (wave[at] ?? 0) * (lightness[row * SIDE + at] ?? 0)
      return sum
    }),
  )
  return pairs.map(({ across, down }) => {
    const wave = waves[down]
    return rows[across]?.reduce((sum, value, row) => sum + value * (wave?.[row] ?? 0), 0) ?? 0
  })
}

/** Which of the slow waves of a picture are strong: eight bytes. */
export const shapeHash = (picture: SmallPicture): Uint8Array<ArrayBuffer> => {
  const all = strengths(picture)
  const median = all.toSorted((one, other) => one - other)[BITS / 2] ?? 0
  const hash = new Uint8Array(BITS / 8)
  for (const [bit, strength] of all.entries())
    if (strength > median && Math.abs(strength) > SILENCE)
      hash[bit >> 3] = (hash[bit >> 3] ?? 0) | (1 << (bit & 7))
  return hash
}
