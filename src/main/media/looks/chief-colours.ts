import type { Oklab } from '#shared/std/oklab.ts'
import type { ChiefColour } from '#shared/model/looks.ts'
import { colourAt, SIDE, type SmallPicture } from './small-picture.ts'

const MOST = 5
const ROUNDS = 6
/** Colours nearer than this are one. */
const SAME = 0.07
/** A colour of less of the picture than this is none of its chief ones. */
const LEAST = 0.01
/** So many steps a bin has of each value of OKLab. */
const FINENESS = 24

interface Pile {
  colour: Oklab
  count: number
}

const gap = (one: Oklab, other: Oklab): number =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2

/** The mean of piles by their counts. */
const together = (piles: readonly Pile[]): Pile => {
  const sum = [0, 0, 0]
  let count = 0
  for (const pile of piles) {
    count += pile.count
    for (const [index, value] of pile.colour.entries())
      sum[index] = (sum[index] ?? 0) + value * pile.count
  }
  const [lightness = 0, a = 0, b = 0] = sum.map((value) => value / Math.max(1, count))
  return { colour: [lightness, a, b], count }
}

/** Like pixels in piles, so that there is less to go through. */
const pilesOf = (picture: SmallPicture): Pile[] => {
  const bins = new Map<number, Pile[]>()
  for (let index = 0; index < SIDE * SIDE; index += 1) {
    const colour = colourAt(picture, index)
    const [lightness, a, b] = colour.map((value) => Math.round(value * FINENESS))
    const key = ((lightness ?? 0) * 64 + (a ?? 0) + 32) * 64 + (b ?? 0) + 32
    const bin = bins.get(key)
    if (bin) bin.push({ colour, count: 1 })
    else bins.set(key, [{ colour, count: 1 }])
  }
  return [...bins.values()].map(together)
}

/** Begins with the largest pile and goes on with what is large and far from all that are chosen. */
const beginnings = (piles: readonly Pile[]): Oklab[] => {
  const chosen: Oklab[] = []
  while (chosen.length < MOST) {
    let [best, most] = [null as Pile | null, 0]
    for (const pile of piles) {
      const far =
        chosen.length === 0 ? 1 : Math.min(...chosen.map((centre) => gap(centre, pile.colour)))
      if (far * pile.count > most) [best, most] = [pile, far * pile.count]
    }
    if (best === null) return chosen
    chosen.push(best.colour)
  }
  return chosen
}

const nearest = (centres: readonly Oklab[], colour: Oklab): number => {
  let [found, least] = [0, Infinity]
  for (const [index, centre] of centres.entries()) {
    const far = gap(centre, colour)
    if (far < least) [found, least] = [index, far]
  }
  return found
}

const share = (piles: readonly Pile[], centres: readonly Oklab[]): Pile[] => {
  const groups = centres.map((): Pile[] => [])
  for (const pile of piles) groups[nearest(centres, pile.colour)]?.push(pile)
  return groups.filter((group) => group.length > 0).map(together)
}

/** What is nearly the same counts as one. */
const merged = (groups: readonly Pile[]): Pile[] => {
  const apart: Pile[] = []
  for (const group of groups.toSorted((one, other) => other.count - one.count)) {
    const index = apart.findIndex(({ colour }) => gap(colour, group.colour) < SAME ** 2)
    const twin = apart[index]
    if (twin) apart[index] = together([twin, group])
    else apart.push(group)
  }
  return apart
}

/** The chief colours of a picture by k-means, the largest first. */
export const chiefColours = (picture: SmallPicture): ChiefColour[] => {
  const piles = pilesOf(picture)
  let groups = share(piles, beginnings(piles))
  for (let round = 0; round < ROUNDS; round += 1)
    groups = share(
      piles,
      groups.map(({ colour }) => colour),
    )
  return merged(groups)
    .map(({ colour, count }) => ({ colour, share: count / SIDE ** 2 }))
    .filter((chief) => chief.share >= LEAST)
    .toSorted((one, other) => other.share - one.share)
}
