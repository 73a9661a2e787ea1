import type { Size } from './box.ts'

/**
 * Pixels of record, row by row: four bytes each, sRGB as it was decoded and straight alpha. They never pass through a
 * canvas, which multiplies by alpha and so changes most colours that are partly clear.
 */
export interface Bitmap extends Size {
  data: Uint8Array<ArrayBuffer>
}
