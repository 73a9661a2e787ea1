import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { someBitmap } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import { blendModes, type BlendMode } from './blend-modes.ts'
import { compositeOnto } from './composite.ts'

const size = { width: 40, height: 40 }

const canvasOf = ({ width, height, data }: Bitmap) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(data)
  context.putImageData(image, 0, 0)
  return canvas
}

/** The same done by a drawing library, exact for what is opaque. */
const drawn = (backdrop: Bitmap, layer: Bitmap, blend: BlendMode): Uint8ClampedArray => {
  const canvas = canvasOf(backdrop)
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = blend === 'normal' ? 'source-over' : blend
  context.drawImage(canvasOf(layer), 0, 0)
  return context.getImageData(0, 0, backdrop.width, backdrop.height).data
}

test.each(blendModes)('%s mixes opaque colours as a drawing library does', (blend) => {
  const [backdrop, layer] = [someBitmap(size, 1, 'opaque'), someBitmap(size, 2, 'opaque')]
  const wanted = drawn(backdrop, layer, blend)
  compositeOnto(backdrop, layer, { x: 0, y: 0, blend })
  const apart = wanted.map((value, at) => Math.abs(value - (backdrop.data[at] ?? 0)))
  // The library rounds more than once on its way.
  expect(Math.max(...apart)).toBeLessThanOrEqual(2)
})
