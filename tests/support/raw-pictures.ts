import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A chunk of a PNG with its checksum. */
export const pngChunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(body.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}

/** How the pixels of a PNG are written: bits of a channel, and the number of its kind of colours. */
export interface PngShape {
  width: number
  height: number
  bits: 1 | 8 | 16
  colour: 0 | 2 | 3 | 6
}

/** A PNG by hand, from rows of bytes as its kind of colours wants them; more chunks go before the pixels. */
export const rawPng = (
  { width, height, bits, colour }: PngShape,
  row: Uint8Array,
  before: readonly Buffer[] = [],
): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, colour], 8)
  const line = Buffer.concat([Buffer.from([0]), row])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG with more chunks behind its header. */
export const withChunks = (png: Buffer, chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])

/** A JPEG with a segment more: the second byte of its marker, and what is in it. */
export const withSegment = (jpeg: Buffer, marker: number, body: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** A number of EXIF, or a text where its value is one. */
export interface ExifEntry {
  tag: number
  type: 2 | 3 | 4 | 7
  value: number | Buffer
}

const directory = (entries: readonly ExifEntry[], start: number): Buffer => {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  const texts: Buffer[] = []
  let end = start + head.length
  head.writeUInt16BE(entries.length, 0)
  for (const [index, { tag, type, value }] of entries.entries()) {
    const at = 2 + index * 12
    head.writeUInt16BE(tag, at)
    head.writeUInt16BE(type, at + 2)
    head.writeUInt32BE(typeof value === 'number' ? 1 : value.length, at + 4)
    if (typeof value !== 'number') {
      head.writeUInt32BE(end, at + 8)
      texts.push(value)
      end += value.length
    } else if (type === 3) head.writeUInt16BE(value, at + 8)
    else head.writeUInt32BE(value, at + 8)
  }
  return Buffer.concat([head, ...texts])
}

/** EXIF as it lies in a file: a directory, and a second one that the first points to. */
export const rawExif = (first: readonly ExifEntry[], second: readonly ExifEntry[] = []): Buffer => {
  const pointer: ExifEntry = { tag: 0x87_69, type: 4, value: 0 }
  const length = directory([...first, pointer], 8).length
  return Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]),
    directory([...first, { ...pointer, value: 8 + length }], 8),
    directory(second, 8 + length),
  ])
}

const riffChunk = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** A WebP of chunks. */
export const rawWebp = (chunks: readonly (readonly [string, Uint8Array])[]): Buffer => {
  const body = Buffer.concat(chunks.map(([type, bytes]) => riffChunk(type, bytes)))
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** A WebP of one picture without alpha turned into one of many frames of it. */
export const animatedWebp = (webp: Buffer, size: number, frames: number): Buffer => {
  const header = Buffer.alloc(10)
  header[0] = 0x02
  header.writeUIntLE(size - 1, 4, 3)
  header.writeUIntLE(size - 1, 7, 3)
  const place = Buffer.alloc(16)
  place.writeUIntLE(size - 1, 6, 3)
  place.writeUIntLE(size - 1, 9, 3)
  const pixels = webp.subarray(Math.max(webp.indexOf('VP8 '), webp.indexOf('VP8L')))
  const frame = Buffer.concat([place, pixels])
  return rawWebp([
    ['VP8X', header],
    ['ANIM', Buffer.alloc(6)],
    ...Array.from({ length: frames }, () => ['ANMF', frame] as const),
  ])
}

/** A GIF of one picture, its frame so many times. */
export const animatedGif = (gif: Buffer, frames: number): Buffer => {
  const table = (gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0
  const head = gif.subarray(0, 13 + table)
  const frame = gif.subarray(13 + table, -1)
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), gif.subarray(-1)])
}

/** A picture of two colours in the four inks of print, encoded by another program: orange above blue. */
export const CMYK_JPEG = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkfLTAtKDAlKCko/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAIB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8A2BnCflUgCHhcIAP/2Q==',
  'base64',
)
