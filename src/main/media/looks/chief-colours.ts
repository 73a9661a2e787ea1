import type { Oklab } from '#shared/std/oklab.ts'
import type { ChiefColour } from '#shared/model/looks.ts'
import { colourAt, SIDE, type SmallPicture } from './small-picture.ts'

const MOST = 5
const ROUNDS = 4
/** Colours nearer than this are one. */
const SAME = 0.07
/** A colour of less of the picture than this is none of its chief ones. */
const LEAST = 0.04
/** So many steps a bin has of each value of OKLab. */
const FINENESS = 18

interface Pile {
  colour: Oklab
  count: number
}

const gap = (one: Oklab, other: Oklab): number =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2

/** The mean of piles by their counts. */
const together = (piles: readonly Pile[]): Pile => {
  let [lightness, a, b, count] = [0, 0, 0, 0]
  for (const pile of piles) {
    count += pile.count
    lightness += pile.colour[0] * pile.count
    a += pile.colour[1] * pile.count
    b += pile.colour[2] * pile.count
  }
  return { colour: [lightness / count, a / count, b / count], count }
}

/** Like pixels in piles, so that there is less to go through. */
const pilesOf = (picture: SmallPicture): Pile[] => {
  const bins = new Map<number, { sum: [number, number, number]; count: number }>()
  for (let index = 0; index < SIDE * SIDE; index += 1) {
    const [lightness, a, b] = colourAt(picture, index)
    const across = Math.round(a * FINENESS) + 32
    const key =
      (Math.round(lightness * FINENESS) * 64 + across) * 64 + Math.round(b * FINENESS) + 32
    const bin = bins.get(key) ?? { sum: [0, 0, 0], count: 0 }
    bin.sum[0] += lightness
    bin.sum[1] += a
    bin.sum[2] += b
    bin.count += 1
    bins.set(key, bin)
  }
  return [...bins.values()].map(({ sum: [lightness, a, b], count }) => ({
    colour: [lightness / count, a / count, b / count],
    count,
  }))
}

/** Begins with the largest pile and goes on with what is large and far from all that are chosen. */
const beginnings = (piles: readonly Pile[]): Oklab[] => {
  const chosen: Oklab[] = []
  const far = piles.map(() => 1)
  while (chosen.length < MOST) {
    let [best, most] = [null as Oklab | null, 0]
    for (const [index, { colour, count }] of piles.entries()) {
      const weight = (far[index] ?? 0) * count
      if (weight > most) [best, most] = [colour, weight]
    }
    if (best === null) return chosen
    chosen.push(best)
    for (const [index, { colour }] of piles.entries())
      far[index] = Math.min(far[index] ?? 0, gap(best, colour))
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
