import { createHash } from 'node:crypto'
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { Failure } from '#shared/contract/failures.ts'
import type { MediaFacts } from './media.ts'
import { readHeader } from './picture-header.ts'
import { writeThumbnail } from './thumbnail.ts'

const MAX_PIXELS = 100_000_000

/** Two files with the same pixels have the same hash, however they are encoded; their size belongs to it. */
const pixelHash = (image: Image): string => {
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const hash = createHash('sha256').update(`${image.width}x${image.height}:`)
  return hash.update(canvas.data()).digest('hex')
}

/** Decodes a picture. The header is believed first: one of over 100 megapixels is never decoded. */
export const inspectPicture = async (
  request: { path: string; thumbnail: string },
  { head }: { head: Uint8Array },
): Promise<MediaFacts> => {
  const header = readHeader(head)
  if (header === null || header.width * header.height > MAX_PIXELS)
    throw new Failure('result-not-a-picture')
  const image = await loadImage(request.path)
  await writeThumbnail(image, request.thumbnail)
  return {
    kind: 'image',
    extension: header.extension,
    width: image.width,
    height: image.height,
    seconds: null,
    contentHash: pixelHash(image),
  }
}
