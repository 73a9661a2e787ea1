import { EngineFailure } from '#shared/contract/engine.ts'

/** Bytes enough to tell what a file is. */
const MAGIC_LENGTH = 12

const startsWith = (bytes: Uint8Array, offset: number, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[offset + index] === byte)

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/** A picture by its first bytes: PNG, JPEG, WebP. */
const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, PNG) ||
  startsWith(bytes, 0, JPEG) ||
  (startsWith(bytes, 0, RIFF) && startsWith(bytes, 8, WEBP))

/** Holds chunks back until there are enough bytes to tell that they are a picture. */
export async function* pictureOnly(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.byteLength < MAGIC_LENGTH) continue
    if (!isPicture(head)) break
    yield head
    head = null
  }
  if (head !== null) throw new EngineFailure('retry', 'result-not-a-picture')
}
