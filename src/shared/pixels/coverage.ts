import type { Size } from './box.ts'

/** How much of each pixel a mask covers, row by row: 0 not at all, 255 wholly. Soft edges are what lies between. */
export interface Coverage extends Size {
  data: Uint8Array<ArrayBuffer>
}
