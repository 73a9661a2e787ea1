import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas'
import { exists, writeWhole } from './write-whole.ts'

/** Rows of the grid have one height, so a thumbnail is measured by its height; very wide ones by their width. */
const HEIGHT = 352
const WIDTH = 1056
const QUALITY = 86

const hasNoAlpha = (pixels: Uint8ClampedArray): boolean => {
  for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 255) return false
  return true
}

/** A picture drawn small. */
export interface Drawn {
  canvas: Canvas
  isOpaque: boolean
}

/** The same with its pixels, four bytes each. */
export interface DrawnSmall extends Drawn {
  pixels: { width: number; height: number; data: Uint8ClampedArray }
}

/** Draws a picture within a size; one that is smaller keeps its own. */
export const drawWithin = (image: Image, most: { width: number; height: number }): Canvas => {
  const scale = Math.min(1, most.height / image.height, most.width / image.width)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

/** Draws a picture as small as its thumbnail. */
export const drawSmall = (image: Image): DrawnSmall => {
  const canvas = drawWithin(image, { width: WIDTH, height: HEIGHT })
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { canvas, isOpaque: hasNoAlpha(data), pixels: { width, height, data } }
}

/** Encodes as JPEG what is opaque, which is done several times sooner, and as WebP what is not: only that has alpha. */
export const encodeSmall = ({ canvas, isOpaque }: Drawn, quality: number): Promise<Buffer> =>
  isOpaque ? canvas.encode('jpeg', quality) : canvas.encode('webp', quality)

/** Writes a thumbnail; one that is there stays. */
export const writeThumbnail = async (drawn: Drawn, path: string): Promise<void> => {
  if (await exists(path)) return
  await writeWhole(path, await encodeSmall(drawn, QUALITY))
}
