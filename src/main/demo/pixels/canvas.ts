import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas'
import type { Pixels } from './pixels.ts'

/** A canvas with these pixels; colours under partial alpha may change a little. */
export const toCanvas = ({ width, height, data }: Pixels): Canvas => {
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0)
  return canvas
}

/** The pixels of a canvas; exact where it is opaque. */
export const fromCanvas = (canvas: Canvas): Pixels => {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { width, height, data }
}
