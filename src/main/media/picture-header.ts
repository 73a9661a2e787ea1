import type { PictureExtension } from './media.ts'

/** What a picture’s first bytes tell. */
export interface PictureHeader {
  extension: PictureExtension
  width: number
  height: number
}

type Size = Pick<PictureHeader, 'width' | 'height'>
/** Throws where a picture ends before its size. */
type Reader = (bytes: Buffer) => Size | null

const ascii = (bytes: Buffer, start: number, length: number): string =>
  bytes.toString('latin1', start, start + length)

/** Width and height stand in the IHDR chunk, always the first. */
const png: Reader = (bytes) =>
  ascii(bytes, 1, 3) === 'PNG' && ascii(bytes, 12, 4) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null

const FRAME_MARKERS = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])

/** Walks the segments to the frame header. */
const jpeg: Reader = (bytes) => {
  if (bytes.readUInt16BE(0) !== 0xff_d8) return null
  let offset = 2
  while (bytes.readUInt8(offset) === 0xff) {
    const marker = bytes.readUInt8(offset + 1)
    if (FRAME_MARKERS.has(marker))
      return { height: bytes.readUInt16BE(offset + 5), width: bytes.readUInt16BE(offset + 7) }
    // Any number of these may stand before a marker.
    offset += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(offset + 2)
  }
  return null
}

/** The three kinds of first chunk: lossy, lossless, extended. */
const webpChunks: Record<string, Reader> = {
  'VP8 ': (bytes) => ({
    width: bytes.readUInt16LE(26) & 0x3f_ff,
    height: bytes.readUInt16LE(28) & 0x3f_ff,
  }),
  VP8L: (bytes) => {
    const bits = bytes.readUInt32LE(21)
    return { width: (bits & 0x3f_ff) + 1, height: ((bits >> 14) & 0x3f_ff) + 1 }
  },
  VP8X: (bytes) => ({ width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }),
}

const webp: Reader = (bytes) =>
  ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP'
    ? (webpChunks[ascii(bytes, 12, 4)]?.(bytes) ?? null)
    : null

const gif: Reader = (bytes) =>
  ascii(bytes, 0, 4) === 'GIF8'
    ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
    : null

/** A header of twelve bytes is of before 1990; in later ones a height below nothing means top to bottom. */
const bmp: Reader = (bytes) => {
  if (ascii(bytes, 0, 2) !== 'BM') return null
  if (bytes.readUInt32LE(14) === 12)
    return { width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20) }
  return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) }
}

/** Boxes on the way to the sizes of an AVIF, and how many bytes of each stand before the boxes in it. */
const PATH: readonly (readonly [type: string, before: number])[] = [
  ['meta', 4],
  ['iprp', 0],
  ['ipco', 0],
]

/** The body of the first box of a type among those in a stretch. */
const boxIn = (bytes: Buffer, type: string): Buffer | null => {
  let offset = 0
  while (offset + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(offset)
    if (ascii(bytes, offset + 4, 4) === type)
      return bytes.subarray(offset + 8, length === 0 ? undefined : offset + length)
    if (length < 8) return null
    offset += length
  }
  return null
}

/** The picture itself, its alpha, its tiles and a thumbnail each have a size: the largest is the one to beware of. */
const avif: Reader = (bytes) => {
  if (ascii(bytes, 4, 4) !== 'ftyp') return null
  let inside: Buffer | null = bytes
  for (const [type, before] of PATH)
    inside = inside && (boxIn(inside, type)?.subarray(before) ?? null)
  const found = inside?.toString('latin1').matchAll(/ispe\0{4}/gu) ?? []
  const sizes = [...found].map(({ index }): Size => ({
    width: inside?.readUInt32BE(index + 8) ?? 0,
    height: inside?.readUInt32BE(index + 12) ?? 0,
  }))
  return (
    sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0] ?? null
  )
}

const readers: readonly (readonly [PictureExtension, Reader])[] = [
  ['png', png],
  ['jpg', jpeg],
  ['webp', webp],
  ['gif', gif],
  ['bmp', bmp],
  ['avif', avif],
]

const read = (reader: Reader, bytes: Buffer): Size | null => {
  try {
    return reader(bytes)
  } catch {
    return null
  }
}

/** Kind and size of a picture by its first bytes, without decoding it; null for anything else. */
export const readHeader = (head: Uint8Array): PictureHeader | null => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  for (const [extension, reader] of readers) {
    const size = read(reader, bytes)
    if (size !== null && size.width > 0 && size.height > 0) return { extension, ...size }
  }
  return null
}
