import type { Size } from './box.ts'

/** The larger one of two bytes, without a branch: which it is cannot be foreseen in noise. */
export const most = (one: number, other: number): number => {
  const beyond = one - other
  return one - (beyond & (beyond >> 31))
}

/** The highest bit of each byte of a word, and all others. */
const [HIGHEST, LOWER] = [0x80_80_80_80 | 0, 0x7f_7f_7f_7f]

/** The larger bytes of two words of four each. */
export const mostOfFour = (one: number, other: number): number => {
  const byLower = ((one | HIGHEST) - (other & LOWER)) | 0
  const isMore = ((one & ~other) | (~(one ^ other) & byLower)) & HIGHEST
  const ofOne = isMore | (isMore - (isMore >>> 7))
  return other ^ ((one ^ other) & ofOne)
}

/** Bytes, and the same ones as words of four. */
export interface Bytes {
  bytes: Uint8Array<ArrayBuffer>
  words: Int32Array
}

/** Room for so many bytes, filled up to a whole word. */
export const bytesFor = (length: number): Bytes => {
  const bytes = new Uint8Array((length + 3) & ~3)
  return { bytes, words: new Int32Array(bytes.buffer) }
}

/** Bytes whose rows are filled up to whole words, as rows that follow each other; the bytes are changed. */
export const withoutFilling = (
  { bytes }: Bytes,
  { width, height }: Size,
): Uint8Array<ArrayBuffer> => {
  const stride = (width + 3) & ~3
  if (stride !== width)
    for (let y = 1; y < height; y += 1) bytes.copyWithin(y * width, y * stride, y * stride + width)
  // Nothing else is kept along with it.
  const isAll = bytes.buffer.byteLength === width * height
  return isAll ? bytes : bytes.slice(0, width * height)
}
