import { bitsOf, createNearby, type Hashes } from './nearby.ts'

/** Hashes of shapes of the same picture differ in so many of their 64 bits at most. */
export const SAME_SHAPE = 6
/** The features of the same picture are no farther apart: another drawing with the same hash is, by far. */
export const SAME_FEATURES = 25
/** Hashes with fewer bits are those of plain grounds and gradients, which say nothing of a picture. */
export const LEAST_SHAPE = 12
/** A cut at the edges changes the ratio of the sides by no more than this factor. */
export const SAME_RATIO = 1.1

/** Bytes of a picture’s features. */
export const FEATURE_BYTES = 64

/** Pictures by their looks, one after another; which of two is the better one their order says. */
export interface SeenPictures {
  count: number
  /** Of their shapes. */
  hashes: Hashes
  /** 64 bytes each. */
  features: Uint8Array
  /** Width divided by height. */
  ratios: Float64Array
  /** Only what is of one sort is the same. */
  sorts: Uint8Array
}

const areFeaturesNear = (features: Uint8Array, one: number, other: number): boolean => {
  let [left, from, to] = [SAME_FEATURES ** 2, one * FEATURE_BYTES, other * FEATURE_BYTES]
  for (const end = from + FEATURE_BYTES; from < end && left >= 0; from += 1, to += 1)
    left -= ((features[from] ?? 0) - (features[to] ?? 0)) ** 2
  return left >= 0
}

const isRatioNear = (one: number, other: number): boolean =>
  one <= other * SAME_RATIO && other <= one * SAME_RATIO

/** Whether two pictures whose hashes are near look (almost) the same in all else. */
const isConfirmed = (
  { features, ratios, sorts }: SeenPictures,
  one: number,
  other: number,
): boolean =>
  sorts[one] === sorts[other] &&
  isRatioNear(ratios[one] ?? 0, ratios[other] ?? 0) &&
  areFeaturesNear(features, one, other)

/** A picture and those that look like it, the best first. */
export type NearGroup = readonly [top: number, ...others: number[]]

/**
 * Groups of pictures that look (almost) the same, each around its best one: every other is near that one itself, so that
 * no chain of small differences leads to a picture that looks different. No two that `areApart` are in one group.
 */
export const nearGroups = (
  pictures: SeenPictures,
  areApart: (one: number, other: number) => boolean,
): NearGroup[] => {
  const { count, hashes } = pictures
  const { words } = hashes
  const withShape = Array.from({ length: count }, (_, at) => at).filter(
    (at) => bitsOf(words[at * 2] ?? 0) + bitsOf(words[at * 2 + 1] ?? 0) >= LEAST_SHAPE,
  )
  const nearby = createNearby(hashes, withShape, SAME_SHAPE)
  const taken = new Uint8Array(count)
  const groups: NearGroup[] = []
  for (const top of withShape) {
    if (taken[top] === 1) continue
    const group: [number, ...number[]] = [top]
    const mayJoin = (other: number): boolean =>
      taken[other] === 0 &&
      isConfirmed(pictures, top, other) &&
      !group.some((member) => areApart(member, other))
    for (const other of nearby.after(top)) if (mayJoin(other)) group.push(other)
    if (group.length === 1) continue
    for (const member of group) taken[member] = 1
    groups.push(group)
  }
  return groups
}
