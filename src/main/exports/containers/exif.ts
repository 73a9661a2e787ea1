import { broken } from './container.ts'

/** A line of a directory; `at` is where its value, or the offset of its value, stands. */
interface Entry {
  tag: number
  bytes: Buffer
}

const EXIF_DIRECTORY = 0x87_69
const USER_COMMENT = 0x92_86
const ORIENTATION = 0x01_12
const SHORT = 3
const LONG = 4
const UNDEFINED = 7
const ENTRY = 12
const MARK = 'UNICODE\0'

/** Numbers in the byte order of one file. */
const orderOf = (exif: Buffer) => {
  const mark = exif.toString('latin1', 0, 2)
  if (mark !== 'MM' && mark !== 'II') throw broken()
  const isBig = mark === 'MM'
  return {
    short: (from: Buffer, at: number): number =>
      isBig ? from.readUInt16BE(at) : from.readUInt16LE(at),
    long: (from: Buffer, at: number): number =>
      isBig ? from.readUInt32BE(at) : from.readUInt32LE(at),
    putShort: (into: Buffer, value: number, at: number): number =>
      isBig ? into.writeUInt16BE(value, at) : into.writeUInt16LE(value, at),
    putLong: (into: Buffer, value: number, at: number): number =>
      isBig ? into.writeUInt32BE(value, at) : into.writeUInt32LE(value, at),
  }
}
type Order = ReturnType<typeof orderOf>

/** A directory’s entries, and where the next directory lies. */
const directoryAt = (
  exif: Buffer,
  at: number,
  order: Order,
): { entries: Entry[]; next: number } => {
  const count = order.short(exif, at)
  const end = at + 2 + count * ENTRY
  const entries = Array.from({ length: count }, (_, index) => {
    const start = at + 2 + index * ENTRY
    if (start + ENTRY > exif.length) throw broken()
    return { tag: order.short(exif, start), bytes: exif.subarray(start, start + ENTRY) }
  })
  return { entries, next: end + 4 <= exif.length ? order.long(exif, end) : 0 }
}

const entryOf = (
  order: Order,
  entry: { tag: number; type: number; count: number; value: number },
) => {
  const bytes = Buffer.alloc(ENTRY)
  order.putShort(bytes, entry.tag, 0)
  order.putShort(bytes, entry.type, 2)
  order.putLong(bytes, entry.count, 4)
  if (entry.type === SHORT) order.putShort(bytes, entry.value, 8)
  else order.putLong(bytes, entry.value, 8)
  return { tag: entry.tag, bytes }
}

const directory = (order: Order, entries: readonly Entry[], next: number): Buffer => {
  const head = Buffer.alloc(2)
  order.putShort(head, entries.length, 0)
  const tail = Buffer.alloc(4)
  order.putLong(tail, next, 0)
  const sorted = entries.toSorted((one, other) => one.tag - other.tag)
  return Buffer.concat([head, ...sorted.map(({ bytes }) => bytes), tail])
}

/** Big-endian, without a picture’s facts. */
const EMPTY = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0])

/** A1111 and what reads after it take these two bytes for one letter, the high one first, whatever the file’s order. */
const commentOf = (text: string): Buffer =>
  Buffer.concat([Buffer.from(MARK, 'latin1'), Buffer.from(text, 'utf16le').swap16()])

const without = (entries: readonly Entry[], tag: number): Entry[] =>
  entries.filter((entry) => entry.tag !== tag)

/** What may be behind an offset is never moved: new directories are put at the end, and the old ones lie idle. */
const grown = (exif: Buffer, text: string): Buffer => {
  const order = orderOf(exif)
  const first = directoryAt(exif, order.long(exif, 4), order)
  const pointer = first.entries.find(({ tag }) => tag === EXIF_DIRECTORY)
  const inner = pointer
    ? directoryAt(exif, order.long(pointer.bytes, 8), order)
    : { entries: [], next: 0 }
  const comment = commentOf(text)
  const start = exif.length + (exif.length % 2)
  const innerAt = start + comment.length
  const innerDirectory = directory(
    order,
    [
      ...without(inner.entries, USER_COMMENT),
      entryOf(order, { tag: USER_COMMENT, type: UNDEFINED, count: comment.length, value: start }),
    ],
    inner.next,
  )
  const firstAt = innerAt + innerDirectory.length
  const firstDirectory = directory(
    order,
    [
      ...without(first.entries, EXIF_DIRECTORY),
      entryOf(order, { tag: EXIF_DIRECTORY, type: LONG, count: 1, value: innerAt }),
    ],
    first.next,
  )
  const head = Buffer.from(exif)
  order.putLong(head, firstAt, 4)
  const gap = Buffer.alloc(exif.length % 2)
  return Buffer.concat([head, gap, comment, innerDirectory, firstDirectory])
}

/** EXIF that was begun here and holds nothing else. */
const isOwn = (exif: Buffer): boolean =>
  exif.subarray(0, 4).equals(EMPTY.subarray(0, 4)) &&
  exif.subarray(8, EMPTY.length).equals(EMPTY.subarray(8))

/** EXIF with a text as its user comment; all else in it stays. */
export const withUserComment = (exif: Buffer | null, text: string): Buffer =>
  grown(exif === null || isOwn(exif) ? EMPTY : exif, text)

/** Whether EXIF has a user comment. Throws on what is no EXIF. */
export const hasUserComment = (exif: Buffer): boolean => {
  const order = orderOf(exif)
  const { entries } = directoryAt(exif, order.long(exif, 4), order)
  const pointer = entries.find(({ tag }) => tag === EXIF_DIRECTORY)
  if (!pointer) return false
  const inner = directoryAt(exif, order.long(pointer.bytes, 8), order)
  return inner.entries.some(({ tag }) => tag === USER_COMMENT)
}

/** EXIF that says how a picture is to be turned and nothing else; null where it stands upright. */
export const turnOnly = (exif: Buffer): Buffer | null => {
  const order = orderOf(exif)
  const { entries } = directoryAt(exif, order.long(exif, 4), order)
  const turn = entries.find(({ tag }) => tag === ORIENTATION)
  const value = turn ? order.short(turn.bytes, 8) : 1
  if (value <= 1 || value > 8) return null
  const big = orderOf(EMPTY)
  const only = entryOf(big, { tag: ORIENTATION, type: SHORT, count: 1, value })
  return Buffer.concat([EMPTY.subarray(0, 8), directory(big, [only], 0)])
}
