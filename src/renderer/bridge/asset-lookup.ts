import { RECORD_BYTES, recordAt } from '#shared/model/index-record.ts'
import { bytesOf } from './id-bytes.ts'

const readWord = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) |
  ((bytes[at + 1] ?? 0) << 16) |
  ((bytes[at + 2] ?? 0) << 8) |
  (bytes[at + 3] ?? 0)

/** Spreads an id’s sixteen bytes over 32 bits. */
const spread = (bytes: Uint8Array, at: number): number => {
  let mixed = readWord(bytes, at)
  for (let word = 4; word < 16; word += 4)
    mixed = Math.imul(mixed, 0x9e_37_79_b1) ^ readWord(bytes, at + word)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85_eb_ca_6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

const isId = (bytes: Uint8Array, position: number, id: Uint8Array): boolean => {
  const from = position * RECORD_BYTES
  for (let at = 0; at < 16; at += 1) if (bytes[from + at] !== id[at]) return false
  return true
}

type PositionOf = (sequence: number) => number

/** Finds an asset’s position by its id. */
export interface Lookup {
  find: (bytes: Uint8Array, id: string, positionOf: PositionOf) => number
  /** The lookup of an index that has these records too; `all` are those it has then. */
  grown: (coming: Uint8Array, all: Uint8Array) => Lookup
}

/** Looks at one after another: the order of some queries says nothing of a place. */
export const scan: Lookup = {
  find: (bytes, id) => {
    const wanted = bytesOf(id)
    const count = wanted ? bytes.length / RECORD_BYTES : 0
    for (let position = 0; position < count; position += 1)
      if (wanted && isId(bytes, position, wanted)) return position
    return -1
  },
  grown: () => scan,
}

/** A table is at most so full. */
const FULL = 0.5

/**
 * A hash table from ids to the places in the order in which assets came. Those never change, so an index that grew or
 * shrank goes on with the table of the one before.
 */
export const createTable = (all: Uint8Array): Lookup => {
  let size = 1024
  while (size * FULL * 0.8 < all.length / RECORD_BYTES) size *= 2
  const slots = new Uint32Array(size)
  const mask = size - 1
  let count = 0

  const put = (bytes: Uint8Array, from: number): void => {
    const sequence = readWord(bytes, from + recordAt.sequence) >>> 0
    let slot = spread(bytes, from) & mask
    while (slots[slot] !== 0 && slots[slot] !== sequence) slot = (slot + 1) & mask
    if (slots[slot] === 0) count += 1
    slots[slot] = sequence
  }
  const putAll = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; from += RECORD_BYTES) put(bytes, from)
  }
  putAll(all)

  const table: Lookup = {
    find: (bytes, id, positionOf) => {
      const wanted = bytesOf(id)
      if (!wanted) return -1
      for (let slot = spread(wanted, 0) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const position = positionOf(slots[slot] ?? 0)
        if (position !== -1 && isId(bytes, position, wanted)) return position
      }
      return -1
    },
    grown: (coming, grownTo) => {
      if (count + coming.length / RECORD_BYTES > size * FULL) return createTable(grownTo)
      putAll(coming)
      return table
    },
  }
  return table
}
