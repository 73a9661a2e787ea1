import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { Failure } from '#shared/contract/failures.ts'
import { carriesNothing, type MediaFacts } from './media.ts'
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

const TAIL = 4096

/** The decoder takes half a file for a picture; how it ends tells. What JPEG files carry after their end is anybody’s. */
const isWhole = async (path: string, extension: string): Promise<boolean> => {
  if (extension === 'jpg') return true
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL))
    if (extension === 'png') return buffer.includes('IEND')
    const head = await handle.read(Buffer.alloc(8), 0, 8, 0)
    return head.buffer.readUInt32LE(4) + 8 <= size + 1
  } finally {
    await handle.close()
  }
}

/** Decodes a picture. The header is believed first: one of over 100 megapixels is never decoded. */
export const inspectPicture = async (
  request: { path: string; thumbnail: string },
  { head }: { head: Uint8Array },
): Promise<MediaFacts> => {
  const header = readHeader(head)
  if (header === null || header.width * header.height > MAX_PIXELS)
    throw new Failure('result-not-a-picture')
  if (!(await isWhole(request.path, header.extension))) throw new Failure('result-not-a-picture')
  const image = await loadImage(request.path)
  await writeThumbnail(image, request.thumbnail)
  return {
    kind: 'image',
    extension: header.extension,
    width: image.width,
    height: image.height,
    seconds: null,
    shapes: null,
    contentHash: pixelHash(image),
    ...carriesNothing,
  }
}
