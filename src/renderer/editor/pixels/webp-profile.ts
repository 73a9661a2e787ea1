import type { Size } from '#shared/pixels/box.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A part of a WebP file. */
interface Chunk {
  type: string
  body: Uint8Array
}

const [ICC_FLAG, ALPHA_FLAG] = [0x20, 0x10]
/** The file’s name, its length and its kind. */
const HEAD = 12

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const textAt = (file: Uint8Array, at: number): string =>
  String.fromCharCode(...file.subarray(at, at + 4))

export const isWebp = (file: Uint8Array): boolean =>
  textAt(file, 0) === 'RIFF' && textAt(file, 8) === 'WEBP'

function* chunksOf(file: Uint8Array): Generator<Chunk, void> {
  let at = HEAD
  while (at + 8 <= file.length) {
    const length = viewOf(file).getUint32(at + 4, true)
    if (at + 8 + length > file.length) return
    yield { type: textAt(file, at), body: file.subarray(at + 8, at + 8 + length) }
    at += 8 + length + (length % 2)
  }
}

/** The colour profile that a WebP carries; null where there is none. */
export const webpProfile = (file: Uint8Array): Bytes | null => {
  for (const { type, body } of chunksOf(file)) if (type === 'ICCP') return new Uint8Array(body)
  return null
}

/** What says what else there is in a file that so far was a picture alone. */
const headerOf = ({ width, height }: Size, hasAlpha: boolean): Bytes => {
  const header = new Uint8Array(10)
  const view = viewOf(header)
  view.setUint8(0, hasAlpha ? ALPHA_FLAG : 0)
  view.setUint16(4, (width - 1) & 0xff_ff, true)
  view.setUint8(6, (width - 1) >> 16)
  view.setUint16(7, (height - 1) & 0xff_ff, true)
  view.setUint8(9, (height - 1) >> 16)
  return header
}

const joined = (chunks: readonly Chunk[]): Bytes => {
  const padded = ({ body }: Chunk): number => 8 + body.length + (body.length % 2)
  const file = new Uint8Array(chunks.reduce((sum, chunk) => sum + padded(chunk), HEAD))
  const name = (text: string, at: number): void =>
    file.set(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      at,
    )
  name('RIFF', 0)
  viewOf(file).setUint32(4, file.length - 8, true)
  name('WEBP', 8)
  let at = HEAD
  for (const chunk of chunks) {
    name(chunk.type, at)
    viewOf(file).setUint32(at + 4, chunk.body.length, true)
    file.set(chunk.body, at + 8)
    at += padded(chunk)
  }
  return file
}

/** A WebP with a colour profile in place of its own. */
export const webpWithProfile = (
  file: Bytes,
  profile: Bytes,
  { hasAlpha, ...size }: Size & { hasAlpha: boolean },
): Bytes => {
  const chunks = [...chunksOf(file)]
  const known = chunks.find(({ type }) => type === 'VP8X')
  const header = known ? new Uint8Array(known.body) : headerOf(size, hasAlpha)
  header[0] = (header[0] ?? 0) | ICC_FLAG
  return joined([
    { type: 'VP8X', body: header },
    { type: 'ICCP', body: profile },
    ...chunks.filter(({ type }) => type !== 'VP8X' && type !== 'ICCP'),
  ])
}
