import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { isOpaque } from '#shared/pixels/is-opaque.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'
import { jpegWithProfile, pngWithProfile } from './colour-profile.ts'
import type { FlatFormat } from './file-calls.ts'
import { onGround } from './on-ground.ts'
import { webpWithProfile } from './webp-profile.ts'

type Bytes = Uint8Array<ArrayBuffer>

const WHITE = [255, 255, 255] as const

/** What loses a little of each pixel anyway is written by the browser. */
const encodeLossy = async (
  { width, height, data }: Bitmap,
  type: string,
  quality: number,
): Promise<Bytes> => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no memory for this picture')
  context.putImageData(new ImageData(new Uint8ClampedArray(data.buffer), width, height), 0, 0)
  const blob = await canvas.convertToBlob({ type, quality: quality / 100 })
  if (blob.type !== type) throw new Error('The picture is too large for this kind of file')
  return new Uint8Array(await blob.arrayBuffer())
}

/** How each kind of file is written; `profile` is of colours. */
const writers: Record<
  FlatFormat,
  (bitmap: Bitmap, quality: number, profile: Bytes | null) => Promise<Bytes>
> = {
  png: async (bitmap, _, profile) => {
    const file = await encodePng(bitmap)
    return profile ? pngWithProfile(file, profile) : file
  },
  jpeg: async (bitmap, quality, profile) => {
    const file = await encodeLossy(onGround(bitmap, WHITE), 'image/jpeg', quality)
    return profile ? jpegWithProfile(file, profile) : file
  },
  webp: async (bitmap, quality, profile) => {
    const file = await encodeLossy(bitmap, 'image/webp', quality)
    const { width, height } = bitmap
    const shape = { width, height, hasAlpha: !isOpaque(bitmap) }
    return profile ? webpWithProfile(file, profile, shape) : file
  },
}

/** A bitmap as a file. JPEG, which knows nothing clear, gets white there. */
export const writeFlat = (
  bitmap: Bitmap,
  { format, quality, profile }: { format: FlatFormat; quality: number; profile: Bytes | null },
): Promise<Bytes> => writers[format](bitmap, quality, profile)
