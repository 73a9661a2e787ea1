import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { maskArea } from '#shared/pixels/mask-area.ts'
import { maskFromAlpha } from '#shared/pixels/mask-from-bitmap.ts'

/** A bitmap without its edges that are wholly clear, and how far they went; null where all of it is clear. */
export const trim = (bitmap: Bitmap): { bitmap: Bitmap; x: number; y: number } | null => {
  const { bounds } = maskArea(maskFromAlpha(bitmap))
  if (bounds === null) return null
  const { x, y, width, height } = bounds
  const data = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row += 1) {
    const from = ((y + row) * bitmap.width + x) * 4
    data.set(bitmap.data.subarray(from, from + width * 4), row * width * 4)
  }
  return { bitmap: { width, height, data }, x, y }
}
