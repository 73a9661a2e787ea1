import type { Size } from '#shared/pixels/box.ts'

/** Longest side of the small picture of a canvas, in pixels. */
const LONGEST = 512

/** How large the small picture of a document is; never larger than the document. */
export const previewSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
