import { createCanvas, loadImage } from '@napi-rs/canvas'
import { fromCanvas } from './canvas.ts'
import type { Pixels } from './pixels.ts'
import { readPng } from './png-read.ts'

/** What the first bytes of a picture look like, by the formats the service takes. */
const signatures = { png: /^\x89PNG/, jpg: /^\xff\xd8/, webp: /^RIFF....WEBP/s }

const largest = 16_384

/**
 * The pixels of a PNG, JPG or WEBP file.
 * @throws when it is something else, broken or absurdly large
 */
export const decodePicture = async (bytes: Buffer): Promise<Pixels> => {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (!Object.values(signatures).some((magic) => magic.test(head))) throw new Error('no picture')
  const exact = signatures.png.test(head) ? readPng(bytes) : undefined
  if (exact) return exact
  const image = await loadImage(bytes)
  if (Math.max(image.width, image.height) > largest) throw new Error('too large')
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return fromCanvas(canvas)
}
