import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { Failure } from '#shared/contract/failures.ts'
import type { PictureFacts } from './media.ts'
import { readHeader } from './picture-header.ts'

/** Rows of the grid have one height, so a thumbnail is measured by its height; very wide ones by their width. */
const THUMBNAIL_HEIGHT = 352
const THUMBNAIL_WIDTH = 1056
const THUMBNAIL_QUALITY = 86
const MAX_PIXELS = 100_000_000
const HEADER_BYTES = 64 * 1024

const headOf = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const hasNoAlpha = (pixels: Uint8ClampedArray): boolean => {
  for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 255) return false
  return true
}

const writeThumbnail = async (
  image: Awaited<ReturnType<typeof loadImage>>,
  path: string,
): Promise<void> => {
  const scale = Math.min(1, THUMBNAIL_HEIGHT / image.height, THUMBNAIL_WIDTH / image.width)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  // JPEG is drawn several times sooner than WebP, which counts when a grid is scrolled; only WebP has alpha.
  const isOpaque = hasNoAlpha(context.getImageData(0, 0, width, height).data)
  const bytes = await (isOpaque
    ? canvas.encode('jpeg', THUMBNAIL_QUALITY)
    : canvas.encode('webp', THUMBNAIL_QUALITY))
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.part`
  await writeFile(temporary, bytes)
  await rename(temporary, path)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Decodes a picture in full, which proves that it is one, and writes its thumbnail. The header is believed first:
 * what is not PNG, JPEG or WebP or has over 100 megapixels is never decoded.
 */
export const inspect = async (request: {
  path: string
  thumbnail: string
}): Promise<PictureFacts> => {
  const header = readHeader(await headOf(request.path))
  if (header === null || header.width * header.height > MAX_PIXELS)
    throw new Failure('result-not-a-picture')
  try {
    const image = await loadImage(request.path)
    if (!(await exists(request.thumbnail))) await writeThumbnail(image, request.thumbnail)
    return { extension: header.extension, width: image.width, height: image.height }
  } catch (error) {
    throw new Failure('result-not-a-picture', {}, { cause: error })
  }
}
