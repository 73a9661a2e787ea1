import type { Box } from './box.ts'
import { intersect } from './boxes.ts'
import { DITHER, ditherThresholds } from './dither.ts'
import { type Gradient, sharesOfRow } from './gradient.ts'
import { type Channels, isClear, TILE, type TilePlace, tileKey, tilesUnder } from './tiles.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Rgb = readonly [number, number, number]

/** What a gradient is where it begins or ends. */
export interface GradientEnd {
  /** 0–1: how much of a mask it covers or uncovers, or how dense its paint is. */
  opacity: number
  colour: Rgb
}

/** A gradient and what it does to what it is laid over, in that one’s own pixels. */
export interface GradientLaying {
  gradient: Gradient
  ends: readonly [from: GradientEnd, to: GradientEnd]
  /** `recolour`: paint stays as clear as it is. */
  effect: 'cover' | 'uncover' | 'paint' | 'recolour'
}

/** Pixels of a tile beside each other. */
interface Row {
  /** The first one’s number in the tile. */
  first: number
  shares: Float64Array
  ends: GradientLaying['ends']
}

type LayRow = (there: Bytes, into: Bytes, row: Row) => void

/** The threshold of a pixel of a tile. */
const thresholdAt = (at: number): number =>
  ditherThresholds[(Math.floor(at / TILE) % DITHER) * DITHER + (at % DITHER)] as number

/** Lays coverage that goes on evenly over a row of a mask: what comes of a level under so much of it. */
const coverageRow =
  (level: (before: number, come: number) => number): LayRow =>
  (there, into, { first, shares, ends: [from, to] }) => {
    const more = to.opacity - from.opacity
    for (let step = 0; step < shares.length; step += 1) {
      const come = from.opacity + more * (shares[step] as number)
      if (come <= 0) continue
      const at = first + step
      into[at] = level(there[at] as number, come) + thresholdAt(at)
    }
  }

/** What becomes of a pixel that has so much alpha where so much paint comes. */
interface Mixture {
  alpha: (under: number, come: number) => number
  /** How much of the outcome is the new colour; the rest is what was there. */
  part: (come: number, alpha: number) => number
}

/** Lays paint over a row, straight alpha. */
const paintRow =
  (mixture: Mixture): LayRow =>
  (there, into, { first, shares, ends: [from, to] }) => {
    const more = to.opacity - from.opacity
    for (let step = 0; step < shares.length; step += 1) {
      const share = shares[step] as number
      const come = from.opacity + more * share
      if (come <= 0) continue
      const threshold = thresholdAt(first + step)
      const pixel = (first + step) * 4
      const alpha = mixture.alpha(there[pixel + 3] as number, come)
      const level = Math.floor(alpha + threshold)
      // So little of it that it rounds to nothing has no colour either.
      if (level === 0) continue
      const part = mixture.part(come, alpha)
      for (let channel = 0; channel < 3; channel += 1) {
        const begun = from.colour[channel] as number
        const colour = begun + ((to.colour[channel] as number) - begun) * share
        const before = there[pixel + channel] as number
        into[pixel + channel] = before + (colour - before) * part + threshold
      }
      into[pixel + 3] = level
    }
  }

const rows: Readonly<Record<GradientLaying['effect'], LayRow>> = {
  cover: coverageRow((before, come) => before + (255 - before) * come),
  uncover: coverageRow((before, come) => before - before * come),
  paint: paintRow({
    alpha: (under, come) => under + (255 - under) * come,
    part: (come, alpha) => (255 * come) / alpha,
  }),
  recolour: paintRow({ alpha: (under) => under, part: (come) => come }),
}

export const channelsOf = ({ effect }: GradientLaying): Channels =>
  effect === 'cover' || effect === 'uncover' ? 1 : 4

/** Makes a new tile of one, within a box of what the tiles make up. */
const layOnTile = (
  there: Bytes,
  { column, row }: TilePlace,
  { box, laying }: { box: Box; laying: GradientLaying },
): Bytes => {
  const into = new Uint8Array(there)
  const [left, top] = [column * TILE, row * TILE]
  const part = intersect(box, { x: left, y: top, width: TILE, height: TILE })
  if (!part) return into
  const shares = new Float64Array(part.width)
  const layRow = rows[laying.effect]
  for (let y = part.y; y < part.y + part.height; y += 1) {
    sharesOfRow(laying.gradient, { x: part.x, y }, shares)
    layRow(there, into, { first: (y - top) * TILE + part.x - left, shares, ends: laying.ends })
  }
  return into
}

const areSame = (one: Bytes, other: Bytes): boolean => one.every((byte, at) => byte === other[at])

/**
 * Lays a gradient over what tiles hold of a box; where there is none, over nothing. Answers the tiles that are other ones
 * now, null for those of which nothing is left. Levels are dithered, the same way each time.
 */
export const layGradient = (
  tiles: ReadonlyMap<string, Bytes>,
  box: Box,
  laying: GradientLaying,
): Map<string, Bytes | null> => {
  const clear = new Uint8Array(TILE * TILE * channelsOf(laying))
  const changed = new Map<string, Bytes | null>()
  for (const place of tilesUnder(box)) {
    const key = tileKey(place)
    const there = tiles.get(key) ?? clear
    const made = layOnTile(there, place, { box, laying })
    if (areSame(made, there)) continue
    changed.set(key, isClear(made) ? null : made)
  }
  return changed
}
