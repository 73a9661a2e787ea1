/** A part of a file that says what it is: a chunk, a segment or a box. */
export interface Piece {
  type: string
  body: Buffer
}

const ascii = (bytes: Buffer, start: number): string => bytes.toString('latin1', start, start + 4)

/** The chunks of a PNG up to its end; one that stops before its end is left out, and so is all that follows. */
export function* pngChunks(bytes: Buffer): Generator<Piece> {
  let offset = 8
  while (offset + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(offset)
    if (offset + 12 + length > bytes.length) return
    const type = ascii(bytes, offset + 4)
    yield { type, body: bytes.subarray(offset + 8, offset + 8 + length) }
    if (type === 'IEND') return
    offset += 12 + length
  }
}

/** The chunks of a WebP that are there whole. */
export function* riffChunks(bytes: Buffer): Generator<Piece> {
  let offset = 12
  while (offset + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(offset + 4)
    if (offset + 8 + length > bytes.length) return
    yield { type: ascii(bytes, offset), body: bytes.subarray(offset + 8, offset + 8 + length) }
    offset += 8 + length + (length % 2)
  }
}

/** Where a JPEG’s pixels begin; its segments before that are yielded, by the second byte of their marker in hexadecimal. */
export function* jpegSegments(bytes: Buffer): Generator<Piece, number | null> {
  let offset = 2
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes.readUInt8(offset + 1)
    if (marker === 0xff) {
      offset += 1
      continue
    }
    const end = offset + 2 + bytes.readUInt16BE(offset + 2)
    if (end > bytes.length) return null
    if (marker === 0xda) return end
    yield { type: marker.toString(16), body: bytes.subarray(offset + 4, end) }
    offset = end
  }
  return null
}
