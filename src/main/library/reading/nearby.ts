/** Hashes of 64 bits, one after another: the same memory as two numbers each, and as four. */
export interface Hashes {
  words: Uint32Array
  quarters: Uint16Array
}

/** Room for so many hashes. */
export const createHashes = (count: number): Hashes & { bytes: Uint8Array } => {
  const bytes = new Uint8Array(count * 8)
  return { bytes, words: new Uint32Array(bytes.buffer), quarters: new Uint16Array(bytes.buffer) }
}

/** A hash is looked up by its four quarters, of 16 bits each. */
const QUARTERS = 4
const MOST_PLACES = 2 ** 16
const BITS = Array.from({ length: 16 }, (_, bit) => 1 << bit)
/** A quarter itself, and all that differ from it in one bit. */
const FLIPS = Uint16Array.of(0, ...BITS)
/**
 * Where two hashes differ in up to six bits, one of the last three quarters differs in one at most: else these three
 * differ in two each, and the first is the same.
 */
const FARTHEST = 6

/** How many bits of a number of 32 bits are set. */
export const bitsOf = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55)
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33)
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}

/** Members by the lowest bits of a quarter, in order: those with value `v` from `starts[v]` to `starts[v + 1]`. */
interface Shelf {
  starts: Uint32Array
  members: Uint32Array
}

/** As many places as there are members, or as a quarter has values; a power of two. */
const placesFor = (count: number): number =>
  Math.min(MOST_PLACES, 2 ** Math.ceil(Math.log2(Math.max(2, count))))

const shelfOf = (members: readonly number[], valueOf: (member: number) => number): Shelf => {
  const size = placesFor(members.length)
  const starts = new Uint32Array(size + 1)
  for (const member of members) {
    const after = valueOf(member) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let value = 0; value < size; value += 1)
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0)
  const places = starts.slice()
  const sorted = new Uint32Array(members.length)
  for (const member of members) {
    const value = valueOf(member)
    const place = places[value] ?? 0
    sorted[place] = member
    places[value] = place + 1
  }
  return { starts, members: sorted }
}

/**
 * Finds hashes that differ in at most `most` of their 64 bits (up to six), without comparing all with all: two such
 * hashes have a quarter in common, but for one bit.
 */
export const createNearby = (hashes: Hashes, members: readonly number[], most: number) => {
  if (most > FARTHEST) throw new Error(`Hashes are found up to ${FARTHEST} bits away`)
  const { words, quarters } = hashes
  const mask = placesFor(members.length) - 1
  const shelves = Array.from({ length: QUARTERS }, (_, quarter) =>
    shelfOf(members, (member) => (quarters[member * QUARTERS + quarter] ?? 0) & mask),
  )
  const isNear = (one: number, other: number): boolean =>
    bitsOf((words[one * 2] ?? 0) ^ (words[other * 2] ?? 0)) +
      bitsOf((words[one * 2 + 1] ?? 0) ^ (words[other * 2 + 1] ?? 0)) <=
    most

  let found: number[] = []
  /** Adds those at one place of a shelf that are behind `one` and near it. */
  const add = (one: number, { starts, members: shelved }: Shelf, value: number): void => {
    const end = starts[value + 1] ?? 0
    for (let at = starts[value] ?? 0; at < end; at += 1) {
      const other = shelved[at] ?? 0
      if (other > one && isNear(one, other)) found.push(other)
    }
  }

  return {
    /** Those behind this one that are near it, in order. */
    after: (one: number): readonly number[] => {
      found = []
      for (const [quarter, shelf] of shelves.entries()) {
        const value = quarters[one * QUARTERS + quarter] ?? 0
        const flips = quarter === 0 ? 1 : FLIPS.length
        for (let flip = 0; flip < flips; flip += 1)
          add(one, shelf, (value ^ (FLIPS[flip] ?? 0)) & mask)
      }
      if (found.length < 2) return found
      return found.toSorted((a, b) => a - b).filter((other, at, all) => other !== all[at - 1])
    },
  }
}
