import { type Image, loadImage } from '@napi-rs/canvas'
import { refused } from './refused.ts'

const NOTHING = Buffer.alloc(0)

/**
 * Decodes a picture for some work. Its pixels are given back with the end of it, for the collector does not know how
 * large they are and lets them pile up. Throws `result-not-a-picture` for what does not decode.
 */
export const withDecoded = async <Result>(
  bytes: Buffer,
  work: (image: Image) => Promise<Result> | Result,
): Promise<Result> => {
  const image = await loadImage(bytes).catch(() => {
    throw refused('cannot-decode')
  })
  try {
    return await work(image)
  } finally {
    image.src = NOTHING
  }
}
