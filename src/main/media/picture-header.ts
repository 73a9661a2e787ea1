/** What a picture’s first bytes tell. */
export interface PictureHeader {
  extension: 'png' | 'jpg' | 'webp'
  width: number
  height: number
}

type Reader = (view: DataView) => { width: number; height: number } | null

const ascii = (view: DataView, offset: number, length: number): string =>
  view.byteLength < offset + length
    ? ''
    : String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(offset + index)))

/** Width and height stand in the IHDR chunk, always the first. */
const png: Reader = (view) =>
  ascii(view, 1, 3) === 'PNG' && ascii(view, 12, 4) === 'IHDR' && view.byteLength >= 24
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null

const FRAME_MARKERS = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])

/** Walks the segments to the frame header. */
const jpeg: Reader = (view) => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null
  let offset = 2
  while (offset + 9 < view.byteLength && view.getUint8(offset) === 0xff) {
    if (FRAME_MARKERS.has(view.getUint8(offset + 1))) {
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
    }
    offset += 2 + view.getUint16(offset + 2)
  }
  return null
}

const uint24 = (view: DataView, offset: number): number =>
  view.getUint8(offset) | (view.getUint8(offset + 1) << 8) | (view.getUint8(offset + 2) << 16)

/** The three kinds of first chunk: lossy, lossless, extended. */
const webpChunks: Record<string, Reader> = {
  'VP8 ': (view) => ({
    width: view.getUint16(26, true) & 0x3f_ff,
    height: view.getUint16(28, true) & 0x3f_ff,
  }),
  VP8L: (view) => {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3f_ff) + 1, height: ((bits >> 14) & 0x3f_ff) + 1 }
  },
  VP8X: (view) => ({ width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }),
}

const webp: Reader = (view) => {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP' || view.byteLength < 30)
    return null
  return webpChunks[ascii(view, 12, 4)]?.(view) ?? null
}

const readers: readonly [PictureHeader['extension'], Reader][] = [
  ['png', png],
  ['jpg', jpeg],
  ['webp', webp],
]

/** Kind and size of a picture by its first bytes, without decoding it; null for anything else. */
export const readHeader = (bytes: Uint8Array): PictureHeader | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [extension, read] of readers) {
    const size = read(view)
    if (size !== null && size.width > 0 && size.height > 0) return { extension, ...size }
  }
  return null
}
