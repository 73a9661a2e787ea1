import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featureDistance, shapeDistance } from '#shared/model/looks.ts'
import { createHashes } from './nearby.ts'
import {
  LEAST_SHAPE,
  type NearGroup,
  nearGroups,
  SAME_FEATURES,
  SAME_RATIO,
  SAME_SHAPE,
  type SeenPictures,
} from './near-groups.ts'

const hashOf = ({ hashes: { words } }: SeenPictures, at: number) =>
  new Uint8Array(words.buffer, at * 8, 8)
const featuresOf = ({ features }: SeenPictures, at: number) =>
  features.subarray(at * 64, at * 64 + 64)

const isNear = (all: SeenPictures, one: number, other: number): boolean => {
  const ratio = (all.ratios[one] ?? 0) / (all.ratios[other] ?? 1)
  return (
    shapeDistance(hashOf(all, one), hashOf(all, other)) <= SAME_SHAPE &&
    featureDistance(featuresOf(all, one), featuresOf(all, other)) <= SAME_FEATURES &&
    all.sorts[one] === all.sorts[other] &&
    Math.max(ratio, 1 / ratio) <= SAME_RATIO
  )
}

/** The same by comparing all with all. */
const byForce = (
  all: SeenPictures,
  areApart: (one: number, other: number) => boolean,
): NearGroup[] => {
  const places = Array.from({ length: all.count }, (_, at) => at).filter(
    (at) => shapeDistance(hashOf(all, at), new Uint8Array(8)) >= LEAST_SHAPE,
  )
  const taken = new Set<number>()
  return places.flatMap((top) => {
    if (taken.has(top)) return []
    const group: [number, ...number[]] = [top]
    for (const other of places)
      if (
        other > top &&
        !taken.has(other) &&
        isNear(all, top, other) &&
        group.every((member) => !areApart(member, other))
      )
        group.push(other)
    if (group.length === 1) return []
    for (const member of group) taken.add(member)
    return [group]
  })
}

interface Made {
  /** Which of a few drawings it is, and which bits of its hash differ from that one’s. */
  drawing: number
  flipped: number[]
  feature: number
  ratio: number
  sort: number
}

const drawings = [
  [0x0f, 0xf0, 0x3c, 0xc3, 0x55, 0xaa, 0x99, 0x66],
  // Seven bits away from the first.
  [0x0f, 0xf0, 0x3c, 0xc3, 0x55, 0xaa, 0x99, 0x19],
  [0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0],
  // Next to nothing to be seen.
  [0x1f, 0, 0, 0, 0, 0, 0, 0x3f],
]

const hashesOf = (made: readonly Made[]): SeenPictures['hashes'] => {
  const hashes = createHashes(made.length)
  for (const [at, { drawing, flipped }] of made.entries()) {
    const hash = [...(drawings[drawing] ?? [])]
    for (const bit of flipped) hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    hashes.bytes.set(hash, at * 8)
  }
  return hashes
}

const seen = (made: readonly Made[]): SeenPictures => ({
  count: made.length,
  hashes: hashesOf(made),
  features: Uint8Array.from(
    made.flatMap(({ feature }) => Array.from({ length: 64 }, () => 100 + feature)),
  ),
  ratios: Float64Array.from(made, ({ ratio }) => ratio),
  sorts: Uint8Array.from(made, ({ sort }) => sort),
})

const some: fc.Arbitrary<Made> = fc.record({
  drawing: fc.nat({ max: 3 }),
  flipped: fc.uniqueArray(fc.nat({ max: 63 }), { maxLength: 7 }),
  feature: fc.nat({ max: 5 }),
  ratio: fc.constantFrom(1, 1.04, 1.09, 1.15, 1.5),
  sort: fc.constantFrom(0, 0, 0, 3),
})
const none = (): boolean => false

test('groups are the very ones that comparing all with all finds, apart pairs left apart', () => {
  fc.assert(
    fc.property(
      fc.array(some, { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 })), { maxLength: 12 }),
      (made, pairs) => {
        const apart = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
        const areApart = (one: number, other: number): boolean => apart.has(`${one} ${other}`)
        const all = seen(made)
        expect(nearGroups(all, areApart)).toEqual(byForce(all, areApart))
      },
    ),
    { numRuns: 1500 },
  )
})

test('any six bits may differ, wherever they are, and no seventh', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 63 }), { minLength: 7, maxLength: 7 }), (bits) => {
      const made = (flipped: number[]): Made => ({
        drawing: 0,
        flipped,
        feature: 0,
        ratio: 1,
        sort: 0,
      })
      expect(nearGroups(seen([made([]), made(bits.slice(1))]), none)).toEqual([[0, 1]])
      expect(nearGroups(seen([made([]), made(bits)]), none)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('no chain of small steps leads away from the picture on top', () => {
  const step = (count: number): Made => ({
    drawing: 2,
    flipped: Array.from({ length: count }, (_, at) => at),
    feature: 0,
    ratio: 1,
    sort: 0,
  })
  // Each is six bits from the one before; the third is twelve from the first.
  expect(nearGroups(seen([step(0), step(6), step(12)]), none)).toEqual([[0, 1]])
  expect(nearGroups(seen([step(6), step(0), step(12)]), none)).toEqual([[0, 1, 2]])
})
