import type { Bitmap } from './bitmap.ts'
import type { Box } from './box.ts'
import { union } from './boxes.ts'
import type { Coverage } from './coverage.ts'

/** What became of the pixels that a mask does not cover at all. */
export interface Proof {
  /** How many there are. */
  outside: number
  /** How many of them have the same four bytes as before. */
  untouched: number
  /** Where the others lie; null where there are none. */
  box: Box | null
  /** The uppermost of the others, the leftmost of its row. */
  first: { x: number; y: number } | null
}

/** A picture or a strip of one, before and after, with the mask over the same pixels. */
export interface Evidence {
  before: Bitmap
  after: Bitmap
  mask: Coverage
  /** Where the strip lies in the picture. */
  x?: number
  y?: number
}

/** Pixels as numbers, which are compared at once. */
const wordsOf = ({ data }: Bitmap): Uint32Array => {
  const { buffer, byteOffset, length } = data.byteOffset % 4 === 0 ? data : data.slice()
  return new Uint32Array(buffer, byteOffset, length / 4)
}

const checkSizes = ({ before, after, mask }: Evidence): void => {
  for (const each of [after, mask]) {
    if (each.width !== before.width || each.height !== before.height) {
      throw new RangeError('What is compared differs in size')
    }
  }
}

/** The places in a row that changed though they are not covered, as a proof of this row. */
const proofOfRow = (changed: readonly number[], { x, y }: { x: number; y: number }) => {
  const [first, last] = [changed[0], changed.at(-1)]
  if (first === undefined || last === undefined) return { box: null, first: null }
  return {
    box: { x: x + first, y, width: last - first + 1, height: 1 },
    first: { x: x + first, y },
  }
}

/** The earlier of two places, row by row. */
const earlier = (one: Proof['first'], other: Proof['first']): Proof['first'] => {
  if (one === null || other === null) return one ?? other
  return one.y < other.y || (one.y === other.y && one.x <= other.x) ? one : other
}

const NOTHING: Proof = { outside: 0, untouched: 0, box: null, first: null }

/** The proof of several strips together, in any order. */
export const addProofs = (proofs: readonly Proof[]): Proof =>
  proofs.reduce(
    (sum, proof) => ({
      outside: sum.outside + proof.outside,
      untouched: sum.untouched + proof.untouched,
      box: union(sum.box, proof.box),
      first: earlier(sum.first, proof.first),
    }),
    NOTHING,
  )

/** Counts every pixel outside a mask, and those that are what they were to the last bit. */
export const proveUntouched = (evidence: Evidence): Proof => {
  checkSizes(evidence)
  const { mask, x = 0, y = 0 } = evidence
  const { width, height, data } = mask
  const [before, after] = [wordsOf(evidence.before), wordsOf(evidence.after)]
  let proof = NOTHING
  for (let row = 0; row < height; row += 1) {
    const changed: number[] = []
    let outside = 0
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column
      if (data[at] !== 0) continue
      outside += 1
      if (before[at] !== after[at]) changed.push(column)
    }
    const untouched = outside - changed.length
    const found = proofOfRow(changed, { x, y: y + row })
    proof = addProofs([proof, { outside, untouched, ...found }])
  }
  return proof
}

/** A difference of one is shown as this much light, and every other as so many times itself. */
const [FAINTEST, GAIN] = [64, 8]

const lightOf = (difference: number): number =>
  difference === 0 ? 0 : Math.min(255, FAINTEST + GAIN * (difference - 1))

/** Where two pictures differ and by how much, as light on black; a difference of alpha shows white. */
export const differenceOf = (before: Bitmap, after: Bitmap): Bitmap => {
  const data = new Uint8Array(before.data.length)
  const apart = (at: number): number =>
    Math.abs((before.data[at] as number) - (after.data[at] as number))
  for (let at = 0; at < data.length; at += 4) {
    const alpha = apart(at + 3)
    data[at] = lightOf(Math.max(alpha, apart(at)))
    data[at + 1] = lightOf(Math.max(alpha, apart(at + 1)))
    data[at + 2] = lightOf(Math.max(alpha, apart(at + 2)))
    data[at + 3] = 255
  }
  return { width: before.width, height: before.height, data }
}
