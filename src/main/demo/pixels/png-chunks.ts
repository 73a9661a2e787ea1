import { crc32 } from 'node:zlib'

/** One chunk of a PNG file. */
export interface PngChunk {
  readonly type: string
  readonly body: Buffer
}

/** The eight bytes every PNG file starts with. */
export const pngSignature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** The chunks of a PNG file, up to the first that is cut short. */
export const readChunks = (bytes: Buffer): readonly PngChunk[] => {
  const chunks: PngChunk[] = []
  let at = pngSignature.length
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) return chunks
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, body: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** A chunk with its length and check sum. */
export const writeChunk = ({ type, body }: PngChunk): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(body.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}
