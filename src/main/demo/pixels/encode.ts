import { toCanvas } from './canvas.ts'
import { hasAlpha, type Pixels } from './pixels.ts'
import { writePng } from './png-write.ts'

/** How a picture is written; the quality is for JPG and WEBP. */
export interface PictureFormat {
  readonly name: 'jpg' | 'png' | 'webp'
  /** From 20 to 99. */
  readonly quality: number
}

/** The picture on white, as a format without alpha shows it. */
const onWhite = ({ width, height, data }: Pixels): Pixels => {
  const flat = data.slice()
  for (let at = 0; at < flat.length; at += 4) {
    const alpha = (flat[at + 3] ?? 0) / 255
    for (let part = at; part < at + 3; part += 1) {
      flat[part] = (flat[part] ?? 0) * alpha + 255 * (1 - alpha)
    }
    flat[at + 3] = 255
  }
  return { width, height, data: flat }
}

/** The bytes of a picture; a PNG keeps every number. */
export const encodePixels = (pixels: Pixels, { name, quality }: PictureFormat): Promise<Buffer> => {
  if (name === 'webp') return toCanvas(pixels).encode('webp', quality)
  const transparent = hasAlpha(pixels)
  if (name === 'jpg') {
    return toCanvas(transparent ? onWhite(pixels) : pixels).encode('jpeg', quality)
  }
  return transparent ? writePng(pixels) : toCanvas(pixels).encode('png')
}
