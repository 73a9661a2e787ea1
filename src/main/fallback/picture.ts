/** Largest picture that is taken from the server, in bytes. */
export const LARGEST_PICTURE = 64 * 1024 * 1024

const PNG = '89504e470d0a1a0a'
const PNG_END = '0000000049454e44ae426082'
const JPEG = 'ffd8ff'
const JPEG_END = 'ffd9'

const hex = (bytes: Buffer, from: number, to?: number): string =>
  bytes.subarray(from, to).toString('hex')

const isWholeWebp = (bytes: Buffer): boolean =>
  bytes.length > 12 &&
  bytes.toString('latin1', 0, 4) === 'RIFF' &&
  bytes.toString('latin1', 8, 12) === 'WEBP' &&
  bytes.readUInt32LE(4) + 8 <= bytes.length

/** A PNG, JPEG or WebP that has both its beginning and its end. The three the server can be set to write. */
const isWholePicture = (bytes: Buffer): boolean =>
  (hex(bytes, 0, 8) === PNG && hex(bytes, -12) === PNG_END) ||
  (hex(bytes, 0, 3) === JPEG && hex(bytes, -2) === JPEG_END) ||
  isWholeWebp(bytes)

/** The picture in a base64 text, with or without `data:image/…;base64,` before it; null when there is none. */
export const decodePicture = (text: string): Buffer | null => {
  const start = text.startsWith('data:') ? text.indexOf(',') + 1 : 0
  const bytes = Buffer.from(text.slice(start), 'base64')
  return isWholePicture(bytes) ? bytes : null
}
