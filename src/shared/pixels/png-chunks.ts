/** One part of a PNG file: what it is called and what is in it. */
export interface Chunk {
  type: string
  body: Uint8Array
}

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A chunk’s length, its name and its checksum. */
const AROUND = 12

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) === 1 ? 0xed_b8_83_20 : 0)
  return crc
})

const crcOf = (bytes: Uint8Array): number => {
  let crc = -1
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] as number)) & 255] as number)
  }
  return ~crc >>> 0
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

export const damaged = (what: string): Error => new Error(`This PNG is damaged: ${what}`)

/** A chunk to be written, its content in parts. */
export interface ChunkParts {
  type: string
  parts: readonly Uint8Array[]
}

const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0)

const writeChunk = (into: Uint8Array, { type, parts }: ChunkParts): void => {
  const length = lengthOf(parts)
  const view = viewOf(into)
  view.setUint32(0, length)
  for (let at = 0; at < 4; at += 1) into[4 + at] = type.charCodeAt(at)
  let end = 8
  for (const part of parts) {
    into.set(part, end)
    end += part.length
  }
  view.setUint32(end, crcOf(into.subarray(4, end)))
}

/** A PNG file of these chunks. */
export const joinChunks = (chunks: readonly ChunkParts[]): Uint8Array<ArrayBuffer> => {
  const lengths = chunks.map(({ parts }) => lengthOf(parts) + AROUND)
  const file = new Uint8Array(lengths.reduce((sum, length) => sum + length, SIGNATURE.length))
  file.set(SIGNATURE)
  let start = SIGNATURE.length
  for (const [at, chunk] of chunks.entries()) {
    writeChunk(file.subarray(start), chunk)
    start += lengths[at] ?? 0
  }
  return file
}

export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, at) => bytes[at] === byte)

/** The chunk that begins there. Throws where it does not fit its checksum or the file ends too early. */
const chunkAt = (file: Uint8Array, start: number): Chunk => {
  const view = viewOf(file)
  if (start + AROUND > file.length) throw damaged('it ends too early')
  const end = start + 8 + view.getUint32(start)
  if (end + 4 > file.length) throw damaged('it ends too early')
  const named = file.subarray(start + 4, end)
  if (crcOf(named) !== view.getUint32(end)) throw damaged('a checksum does not fit')
  return { type: String.fromCharCode(...named.subarray(0, 4)), body: named.subarray(4) }
}

/** The chunks of a PNG up to its end. */
export function* chunksOf(file: Uint8Array): Generator<Chunk, void> {
  let start = SIGNATURE.length
  for (;;) {
    const chunk = chunkAt(file, start)
    yield chunk
    if (chunk.type === 'IEND') return
    start += chunk.body.length + AROUND
  }
}
