import { kindOrder } from '#shared/model/index-record.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import type { Sqlite } from '#main/library/database.ts'
import { HASH_BYTES } from './nearby.ts'
import { nearGroups, type SeenPictures } from './near-groups.ts'

/** What is not written down as it is: numbers of assets, each followed by that of the best one of its group. */
export interface NearChange {
  /** No longer in a group. */
  gone: number[]
  /** Now in a group, or in another one. */
  come: [sequence: number, top: number][]
}

/** Bytes of a picture’s features. */
const FEATURES = 64

type Row = [
  sequence: number,
  hash: Buffer,
  features: Buffer,
  width: number,
  height: number,
  rating: number,
  createdAt: number,
  kind: AssetKind,
]

/** What lies below in a stack was decided on already; what is not there cannot be looked at. */
const SEEN = `SELECT sequence, shape_hash, features, width, height, rating, created_at, kind
  FROM looks JOIN assets USING (sequence)
  WHERE kind IN ('image', 'vector') AND trashed_at IS NULL AND missing = 0
    AND (stack IS NULL OR stack_top = 1)`

/** The larger one is the better one, then the one with more stars, then the older one. */
const byWorth = (one: Row, other: Row): number =>
  other[3] * other[4] - one[3] * one[4] ||
  other[5] - one[5] ||
  one[6] - other[6] ||
  one[0] - other[0]

const seenOf = (rows: readonly Row[]): SeenPictures => {
  const seen = {
    count: rows.length,
    hashes: new Uint8Array(rows.length * HASH_BYTES),
    features: new Uint8Array(rows.length * FEATURES),
    ratios: new Float64Array(rows.length),
    sorts: new Uint8Array(rows.length),
  }
  for (const [at, [, hash, features, width, height, , , kind]] of rows.entries()) {
    seen.hashes.set(hash, at * HASH_BYTES)
    seen.features.set(features, at * FEATURES)
    seen.ratios[at] = height > 0 ? width / height : 0
    seen.sorts[at] = kindOrder.indexOf(kind)
  }
  return seen
}

/** Which side of which decision an asset is on. */
type Sides = ReadonlyMap<string, number>

const sidesOf = (rows: readonly [number, string, number][]): Map<number, Map<string, number>> => {
  const sides = new Map<number, Map<string, number>>()
  for (const [sequence, decision, side] of rows) {
    const known = sides.get(sequence) ?? new Map<string, number>()
    sides.set(sequence, known.set(decision, side))
  }
  return sides
}

const areOnOtherSides = (one: Sides | undefined, other: Sides | undefined): boolean => {
  if (one === undefined || other === undefined) return false
  return [...one].some(([decision, side]) => (other.get(decision) ?? side) !== side)
}

/** Finds the pictures that look (almost) the same, which takes some tenths of a second for a hundred thousand. */
export const createNearFinder = (database: Sqlite) => {
  const seen = database.prepare<[], Row>(SEEN).raw()
  const decided = database
    .prepare<[], [number, string, number]>('SELECT sequence, decision, side FROM not_duplicates')
    .raw()
  const written = database
    .prepare<[], [number, number]>('SELECT sequence, top FROM near_duplicates')
    .raw()

  const find = (): Map<number, number> => {
    const rows = seen.all().toSorted(byWorth)
    const sequenceOf = (at: number): number => rows[at]?.[0] ?? 0
    const sides = sidesOf(decided.all())
    const groups = nearGroups(seenOf(rows), (one, other) =>
      areOnOtherSides(sides.get(sequenceOf(one)), sides.get(sequenceOf(other))),
    )
    return new Map(
      groups.flatMap((group) =>
        group.map((member) => [sequenceOf(member), sequenceOf(group[0])] as const),
      ),
    )
  }

  return {
    /** What of the groups is to be written down anew. */
    nearDuplicates: (): NearChange => {
      const found = find()
      const before = new Map(written.all())
      return {
        gone: [...before.keys()].filter((sequence) => !found.has(sequence)),
        come: [...found].filter(([sequence, top]) => before.get(sequence) !== top),
      }
    },
  }
}
export type NearFinder = ReturnType<typeof createNearFinder>
