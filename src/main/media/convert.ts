import { readFile, rm, writeFile } from 'node:fs/promises'
import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas'
import { Failure } from '#shared/contract/failures.ts'
import { withDecoded } from './decoded.ts'
import { readHeader } from './picture-header.ts'

const MAX_PIXELS = 100_000_000

/** A picture to be written in another format or size. */
export interface Conversion {
  path: string
  /** Where the new file goes; it is written over. */
  target: string
  format: 'png' | 'jpg' | 'webp'
  /** Of JPEG and WebP, in hundredths. */
  quality: number
  width: number
  height: number
}

const drawn = (image: Image, { format, width, height }: Conversion): Canvas => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  if (format === 'jpg') {
    // JPEG knows nothing clear: what is seen through becomes paper.
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

/** Encodes a picture anew: upright, in sRGB, without a word about how it was made. */
export const convert = async (asked: Conversion): Promise<void> => {
  const { path, target, format, quality } = asked
  const bytes = await readFile(path)
  const header = readHeader(bytes)
  if (header === null || header.width * header.height > MAX_PIXELS)
    throw new Failure('result-not-a-picture')
  const canvas = await withDecoded(bytes, (image) => drawn(image, asked))
  const encode = {
    png: () => canvas.encode('png'),
    jpg: () => canvas.encode('jpeg', quality),
    webp: () => canvas.encode('webp', quality),
  }
  try {
    await writeFile(target, await encode[format]())
  } catch (error) {
    await rm(target, { force: true })
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw isFull ? new Failure('disk-full', {}, { cause: error }) : error
  }
}
