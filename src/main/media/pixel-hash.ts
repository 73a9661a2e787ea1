import { createHash } from 'node:crypto'
import { createCanvas, type Image } from '@napi-rs/canvas'

/** So many pixels are drawn and read at once: they stay in the processor’s cache, and a large picture takes no more room. */
const BAND = 65_536

/** Two files with the same pixels have the same hash, however they are encoded; their size belongs to it. */
export const pixelHash = (image: Image): string => {
  const { width, height } = image
  const hash = createHash('sha256').update(`${width}x${height}:`)
  const rows = Math.min(height, Math.max(1, Math.floor(BAND / width)))
  const canvas = createCanvas(width, rows)
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = 'copy'
  for (let top = 0; top < height; top += rows) {
    context.drawImage(image, 0, -top)
    hash.update(canvas.data().subarray(0, Math.min(rows, height - top) * width * 4))
  }
  return hash.digest('hex')
}
