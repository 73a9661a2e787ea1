/// <reference lib="webworker" />
import type { Wanted } from './picture-calls.ts'

/** A file in memory. A Blob is made of it only where it has to be: it would go through another process and back. */
export interface InMemory {
  type: string
  data: AllowSharedBufferSource
}

const decodeBy = async (
  decoder: ImageDecoder,
  isUsable: (frame: VideoFrame) => boolean,
): Promise<ImageBitmap | null> => {
  try {
    const { image } = await decoder.decode()
    const bitmap = isUsable(image) ? await createImageBitmap(image) : null
    image.close()
    return bitmap
  } finally {
    decoder.close()
  }
}

/** A JPEG decoded smaller than it is, which is quicker; null where that cannot be had in plain colours. */
const decodeSmaller = ({ type, data }: InMemory, { width, height }: Wanted) =>
  decodeBy(
    new ImageDecoder({ type, data, desiredWidth: width, desiredHeight: height }),
    // What is decoded whole comes as luma and chroma, and a colour profile is lost on the way.
    ({ format }) => /^(?:BGR|RGB)/u.test(format ?? ''),
  )

/** A picture of the library. Kinds that cannot be decoded smaller than they are, are made smaller afterwards. */
export const decodePicture = async (file: InMemory, wanted: Wanted): Promise<ImageBitmap> => {
  const isJpeg = file.type === 'image/jpeg' && !wanted.isWhole
  const smaller = isJpeg ? await decodeSmaller(file, wanted) : null
  if (smaller) return smaller
  const blob = new Blob([file.data as BlobPart], { type: file.type })
  if (wanted.isWhole) return createImageBitmap(blob)
  const { width: resizeWidth, height: resizeHeight } = wanted
  return createImageBitmap(blob, { resizeWidth, resizeHeight, resizeQuality: 'medium' })
}

/** A copy of ours, in the screen's own colours; null where it is damaged. */
export const decodeCopy = async (bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> => {
  const type = bytes[0] === 0xff ? 'image/jpeg' : 'image/png'
  try {
    return await decodeBy(new ImageDecoder({ type, data: bytes }), () => true)
  } catch {
    return null
  }
}
