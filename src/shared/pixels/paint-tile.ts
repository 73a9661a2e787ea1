import type { Box } from './box.ts'
import { TILE } from './tiles.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** 0–255 × 0–255 ÷ 255, rounded. */
const times = (one: number, other: number): number => {
  const product = one * other + 128
  return (product + (product >> 8)) >> 8
}

/** What is made of some pixels of a tile, from what is there and what covers it. */
interface Laying {
  there: Bytes
  coverage: Bytes
  into: Bytes
}

/** Pixels of a tile, the last one not included. */
interface Run {
  from: number
  to: number
}

/** Lays coverage over pixels of a tile that stand beside each other. */
type LayRun = (laying: Laying, run: Run) => void

/** A part of a tile, in its own pixels, and the tile that was made of it so far: only that part is made anew. */
export interface Part {
  box: Box
  into: Bytes
}

/** Makes a new tile of one and of what covers it, or makes a part of it anew. */
const lay =
  (run: LayRun) =>
  (there: Bytes, coverage: Bytes, part?: Part): Bytes => {
    if (!part) {
      const into = new Uint8Array(there)
      run({ there, coverage, into }, { from: 0, to: coverage.length })
      return into
    }
    const { box, into } = part
    for (let y = box.y; y < box.y + box.height; y += 1) {
      const from = y * TILE + box.x
      run({ there, coverage, into }, { from, to: from + box.width })
    }
    return into
  }

const coverRun: LayRun = ({ there, coverage, into }, { from, to }) => {
  for (let at = from; at < to; at += 1) {
    const come = coverage[at] as number
    if (come === 0) continue
    const before = there[at] as number
    into[at] = before + times(255 - before, come)
  }
}

/** A mask with more of it covered; what is covered already is never less so. */
export const coverTile = lay(coverRun)

const uncoverRun: LayRun = ({ there, coverage, into }, { from, to }) => {
  for (let at = from; at < to; at += 1) {
    const gone = coverage[at] as number
    if (gone > 0) into[at] = times(there[at] as number, 255 - gone)
  }
}

/** A mask with less of it covered. */
export const uncoverTile = lay(uncoverRun)

const paintRun =
  ([red, green, blue]: readonly [number, number, number]): LayRun =>
  ({ there, coverage, into }, { from, to }) => {
    for (let at = from; at < to; at += 1) {
      const come = coverage[at] as number
      if (come === 0) continue
      const pixel = at * 4
      const alpha = come + times(there[pixel + 3] as number, 255 - come)
      // How much of the outcome the new colour is; what lies under it is the rest.
      const share = come / alpha
      into[pixel] = Math.round(red * share + (there[pixel] as number) * (1 - share))
      into[pixel + 1] = Math.round(green * share + (there[pixel + 1] as number) * (1 - share))
      into[pixel + 2] = Math.round(blue * share + (there[pixel + 2] as number) * (1 - share))
      into[pixel + 3] = alpha
    }
  }

const recolourRun =
  (colour: readonly [number, number, number]): LayRun =>
  ({ there, coverage, into }, { from, to }) => {
    for (let at = from; at < to; at += 1) {
      const [pixel, share] = [at * 4, (coverage[at] as number) / 255]
      if (share === 0 || there[pixel + 3] === 0) continue
      for (let channel = 0; channel < 3; channel += 1)
        into[pixel + channel] = Math.round(
          (colour[channel] as number) * share + (there[pixel + channel] as number) * (1 - share),
        )
    }
  }

interface Colouring {
  colour: readonly [number, number, number]
  part?: Part | undefined
}

/** Paint that takes on one colour where it is covered and stays as clear as it is. */
export const recolourTile = (paint: Bytes, coverage: Bytes, { colour, part }: Colouring): Bytes =>
  lay(recolourRun(colour))(paint, coverage, part)

/** Paint with one colour laid over it, straight alpha. */
export const paintTile = (paint: Bytes, coverage: Bytes, { colour, part }: Colouring): Bytes =>
  lay(paintRun(colour))(paint, coverage, part)

/** Lets a share of a pixel’s alpha stay, 0–255; where nothing is left, nothing is left of its colour either. */
const leave = ({ there, into }: Laying, at: number, share: number): void => {
  const pixel = at * 4
  const alpha = times(there[pixel + 3] as number, share)
  into[pixel + 3] = alpha
  if (alpha === 0) into.fill(0, pixel, pixel + 3)
}

const eraseRun: LayRun = (laying, { from, to }) => {
  for (let at = from; at < to; at += 1) {
    const gone = laying.coverage[at] as number
    if (gone > 0) leave(laying, at, 255 - gone)
  }
}

const keepRun: LayRun = (laying, { from, to }) => {
  for (let at = from; at < to; at += 1) leave(laying, at, laying.coverage[at] as number)
}

/** Paint with some of it taken away; where nothing is left, nothing is left of its colour either. */
export const eraseTile = lay(eraseRun)

/** What of paint is covered, and nothing else: together with what `eraseTile` leaves it is all that there was. */
export const keepTile = lay(keepRun)
