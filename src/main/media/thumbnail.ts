import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createCanvas, type Image } from '@napi-rs/canvas'

/** Rows of the grid have one height, so a thumbnail is measured by its height; very wide ones by their width. */
const HEIGHT = 352
const WIDTH = 1056
const QUALITY = 86

const hasNoAlpha = (pixels: Uint8ClampedArray): boolean => {
  for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 255) return false
  return true
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Writes a thumbnail's bytes whole or not at all. */
export const keepThumbnail = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.part`
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Draws a picture small, as JPEG where it is opaque and WebP where it is not; one that is there stays. */
export const writeThumbnail = async (image: Image, path: string): Promise<void> => {
  if (await exists(path)) return
  const scale = Math.min(1, HEIGHT / image.height, WIDTH / image.width)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  // JPEG is drawn several times sooner than WebP, which counts when a grid is scrolled; only WebP has alpha.
  const isOpaque = hasNoAlpha(context.getImageData(0, 0, width, height).data)
  const bytes = await (isOpaque ? canvas.encode('jpeg', QUALITY) : canvas.encode('webp', QUALITY))
  await keepThumbnail(path, bytes)
}
