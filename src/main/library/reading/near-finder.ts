import type { Sqlite } from '#main/library/database.ts'
import { createHashes } from './nearby.ts'
import { FEATURE_BYTES, nearGroups, type SeenPictures } from './near-groups.ts'

/** What is to be written down anew, by the numbers of assets. */
export interface NearChange {
  /** No longer in a group. */
  gone: Uint32Array
  /** Now in a group, or in another one: each followed by the best one of its group. */
  come: Uint32Array
}

/** A picture as SQLite tells of it: its number (4 bytes), its ratio (4), its kind (1), the hash (8), the features (64). */
const RECORD_BYTES = 81
const recordAt = { ratio: 4, kind: 8, hash: 9, features: 17 } as const
/** Ratios are whole numbers of this many parts. */
const RATIO_UNIT = 100_000

/**
 * What lies below in a stack was decided on already; what is not there cannot be looked at. The larger one is the better
 * one, then the one with more stars, then the older one. Joined to one text: row by row it takes several times as long.
 */
const SEEN = `SELECT group_concat(record, '') AS records FROM (
  SELECT printf('%08X%08X%02X', sequence, min(4e9, ${RATIO_UNIT}.0 * width / max(1, height)), kind = 'vector')
    || hex(shape_hash) || hex(features) AS record
  FROM assets CROSS JOIN looks USING (sequence)
  WHERE kind IN ('image', 'vector') AND trashed_at IS NULL AND missing = 0
    AND (stack IS NULL OR stack_top = 1) AND length(shape_hash) = 8 AND length(features) = 64
  ORDER BY width * height DESC, rating DESC, created_at, sequence)`

/** Pictures, the best first, and their numbers. */
interface Seen extends SeenPictures {
  sequences: Uint32Array
}

const seenIn = (hex: string): Seen => {
  const records = Buffer.from(hex, 'hex')
  const count = records.length / RECORD_BYTES
  const hashes = createHashes(count)
  const seen = {
    count,
    hashes,
    features: new Uint8Array(count * FEATURE_BYTES),
    ratios: new Float64Array(count),
    sorts: new Uint8Array(count),
    sequences: new Uint32Array(count),
  }
  for (let at = 0; at < count; at += 1) {
    const start = at * RECORD_BYTES
    const features = start + recordAt.features
    seen.sequences[at] = records.readUInt32BE(start)
    seen.ratios[at] = records.readUInt32BE(start + recordAt.ratio)
    seen.sorts[at] = records[start + recordAt.kind] ?? 0
    hashes.bytes.set(records.subarray(start + recordAt.hash, features), at * 8)
    seen.features.set(records.subarray(features, start + RECORD_BYTES), at * FEATURE_BYTES)
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
  const seen = database.prepare<[], { records: string | null }>(SEEN)
  const decided = database
    .prepare<[], [number, string, number]>('SELECT sequence, decision, side FROM not_duplicates')
    .raw()
  const written = database
    .prepare<[], [number, number]>('SELECT sequence, top FROM near_duplicates')
    .raw()

  /** The best one of its group, of each that belongs to one. */
  const find = (): Map<number, number> => {
    const pictures = seenIn(seen.get()?.records ?? '')
    const { sequences } = pictures
    const sides = sidesOf(decided.all())
    const sidesAt = (at: number): Sides | undefined => sides.get(sequences[at] ?? 0)
    const areApart = (one: number, other: number): boolean =>
      sides.size > 0 && areOnOtherSides(sidesAt(one), sidesAt(other))
    const tops = new Map<number, number>()
    for (const group of nearGroups(pictures, areApart))
      for (const member of group) tops.set(sequences[member] ?? 0, sequences[group[0]] ?? 0)
    return tops
  }

  return {
    /** What of the groups is to be written down anew. */
    nearDuplicates: (): NearChange => {
      const found = find()
      const before = new Map(written.all())
      return {
        gone: Uint32Array.from([...before.keys()].filter((sequence) => !found.has(sequence))),
        come: Uint32Array.from(
          [...found].filter(([sequence, top]) => before.get(sequence) !== top).flat(),
        ),
      }
    },
  }
}
export type NearFinder = ReturnType<typeof createNearFinder>
