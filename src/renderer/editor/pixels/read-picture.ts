import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { decodePng } from '#shared/pixels/png-decode.ts'

/** Bytes of decoded pictures that are kept, those used last. */
const ROOM = 384 * 1024 * 1024

const read = new Map<string, Promise<Bitmap>>()
const sizes = new Map<string, number>()

/**
 * Kinds other than PNG are decoded by the browser, without conversion of colours. All but WebP and AVIF are opaque, and
 * opaque pixels come through a canvas as they are.
 */
const decodeOther = async (bytes: Blob): Promise<Bitmap> => {
  const picture = await createImageBitmap(bytes, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
    imageOrientation: 'from-image',
  })
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('There is no memory for this picture')
  context.drawImage(picture, 0, 0)
  picture.close()
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, data: new Uint8Array(data.buffer) }
}

const decode = async (url: string): Promise<Bitmap> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error('The file of a picture on the canvas is missing')
  const blob = await response.blob()
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return (await decodePng(bytes)) ?? decodeOther(blob)
}

const forgetOldest = (): void => {
  let held = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  for (const [url, bytes] of sizes) {
    if (held <= ROOM || sizes.size === 1) return
    sizes.delete(url)
    read.delete(url)
    held -= bytes
  }
}

/** Counts what a picture takes once it is read; one that cannot be read may be tried again. */
const measure = async (url: string, come: Promise<Bitmap>): Promise<void> => {
  try {
    const { data } = await come
    sizes.set(url, data.byteLength)
    forgetOldest()
  } catch {
    read.delete(url)
  }
}

/** The pixels of record of a picture, straight alpha; those used last are kept. */
export const readPicture = (url: string): Promise<Bitmap> => {
  const known = read.get(url)
  if (known) return known
  const come = decode(url)
  read.set(url, come)
  void measure(url, come)
  return come
}
