import type { PictureExtension } from '#main/media/media.ts'
import { jpegSegments, pngChunks } from './pieces.ts'

type Test = (bytes: Buffer) => boolean

const EOI = Buffer.from([0xff, 0xd9])

/** What a JPEG carries after its end is anybody’s; the marker of its end comes nowhere before its pixels begin. */
const jpg: Test = (bytes) => {
  const segments = jpegSegments(bytes)
  for (;;) {
    const { done, value } = segments.next()
    if (done) return value !== null && bytes.includes(EOI, value)
  }
}

const png: Test = (bytes) => {
  for (const { type } of pngChunks(bytes)) if (type === 'IEND') return true
  return false
}

/** Its length may leave out that it is filled up to an even number. */
const webp: Test = (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length + 1

const GIF_PICTURE = 0x2c
const GIF_EXTENSION = 0x21
const GIF_END = 0x3b

/** Colours of a table whose size stands in the lowest three bits, in bytes. */
const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Where a row of blocks ends; each begins with its length. */
const afterBlocks = (bytes: Buffer, start: number): number => {
  let offset = start
  while (bytes.readUInt8(offset) !== 0) offset += 1 + bytes.readUInt8(offset)
  return offset + 1
}

const gif: Test = (bytes) => {
  let offset = 13 + tableLength(bytes.readUInt8(10))
  for (;;) {
    const type = bytes.readUInt8(offset)
    if (type === GIF_END) return true
    if (type === GIF_PICTURE)
      offset = afterBlocks(bytes, offset + 11 + tableLength(bytes.readUInt8(offset + 9)))
    else if (type === GIF_EXTENSION) offset = afterBlocks(bytes, offset + 2)
    else return false
  }
}

/** Rows of pixels that are not packed have a known length; of others only the file’s own word is there. */
const bmp: Test = (bytes) => {
  const isOld = bytes.readUInt32LE(14) === 12
  if (isOld || ![0, 3].includes(bytes.readUInt32LE(30)))
    return bytes.readUInt32LE(2) <= bytes.length
  const row = Math.ceil((bytes.readInt32LE(18) * bytes.readUInt16LE(28)) / 32) * 4
  return bytes.readUInt32LE(10) + row * Math.abs(bytes.readInt32LE(22)) <= bytes.length
}

/** Pixels lie in a box of their own, or, where they are few, in the one that tells of them. */
const PIXELS = /mdat|idat/u

/** A box of length 1 has its length after its name, in eight bytes; one of length 0 goes on to the end. */
const avif: Test = (bytes) => {
  let offset = 0
  let hasPixels = false
  while (offset < bytes.length) {
    const short = bytes.readUInt32BE(offset)
    const length = short === 1 ? Number(bytes.readBigUInt64BE(offset + 8)) : short
    const box = bytes.subarray(offset, length === 0 ? undefined : offset + length)
    const type = box.toString('latin1', 4, 8)
    hasPixels ||= PIXELS.test(type === 'meta' ? box.toString('latin1') : type)
    if (length === 0) return hasPixels
    if (length < 8) return false
    offset += length
  }
  return hasPixels && offset === bytes.length
}

const tests: Record<PictureExtension, Test> = { png, jpg, webp, gif, bmp, avif }

/** Whether a picture is there to its end, by how its file is built: decoders take half a file for a picture. */
export const isWhole = (bytes: Buffer, extension: PictureExtension): boolean => {
  try {
    return tests[extension](bytes)
  } catch {
    // It was to be read on behind its end.
    return false
  }
}
