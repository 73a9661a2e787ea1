import type { Canvas } from '@napi-rs/canvas'

/** How a picture is written; the quality is for JPG and WEBP. */
export interface PictureFormat {
  readonly name: 'jpg' | 'png' | 'webp'
  /** From 20 to 99. */
  readonly quality: number
}

/** The bytes of a picture. */
export const encodePicture = (
  canvas: Canvas,
  { name, quality }: PictureFormat,
): Promise<Buffer> => {
  if (name === 'png') return canvas.encode('png')
  return name === 'webp' ? canvas.encode('webp', quality) : canvas.encode('jpeg', quality)
}
