import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas'
import { mix } from './colour.ts'
import type { Outpaint, PictureInputs } from './order.ts'
import type { Palette } from './palettes.ts'

/** A picture scaled to fill a size, cut evenly where it is too long. */
const cover = (image: Image, width: number, height: number): Canvas => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const scale = Math.max(width / image.width, height / image.height)
  const [w, h] = [image.width * scale, image.height * scale]
  context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h)
  return canvas
}

const blend = (drawn: Canvas, source: Canvas, strength: number): Canvas => {
  const canvas = createCanvas(drawn.width, drawn.height)
  const context = canvas.getContext('2d')
  context.drawImage(source, 0, 0)
  context.globalAlpha = strength
  context.drawImage(drawn, 0, 0)
  return canvas
}

/** Puts the new picture where the mask is white; black pixels stay exactly as they were. */
const throughMask = (fresh: Canvas, source: Canvas, mask: Canvas): Canvas => {
  const { width, height } = source
  const context = source.getContext('2d')
  const kept = context.getImageData(0, 0, width, height)
  const added = fresh.getContext('2d').getImageData(0, 0, width, height).data
  const cover = mask.getContext('2d').getImageData(0, 0, width, height).data
  for (let index = 0; index < kept.data.length; index += 4) {
    const share = ((cover[index] ?? 0) / 255) * ((cover[index + 3] ?? 0) / 255)
    if (share === 0) continue
    for (let channel = index; channel < index + 4; channel += 1) {
      const before = kept.data[channel] ?? 0
      kept.data[channel] = before + ((added[channel] ?? 0) - before) * share
    }
  }
  context.putImageData(kept, 0, 0)
  return source
}

/** The source at its place, with the drawn picture continuing round it. */
const extend = (drawn: Canvas, image: Image, { top, left }: Outpaint): Canvas => {
  drawn.getContext('2d').drawImage(image, left, top)
  return drawn
}

/** Keeps the geometry of a reference and gives it the colours the prompt asks for. */
const recolour = (
  drawn: Canvas,
  image: Image,
  { ink, deep, mid, accent, pale }: Palette,
): Canvas => {
  const { width, height } = drawn
  const canvas = cover(image, width, height)
  const context = canvas.getContext('2d')
  const pixels = context.getImageData(0, 0, width, height)
  const tones = [ink, deep, mid, mix(mid, accent, 0.6), pale].map((colour) => [
    Number.parseInt(colour.slice(1, 3), 16),
    Number.parseInt(colour.slice(3, 5), 16),
    Number.parseInt(colour.slice(5, 7), 16),
  ])
  const table = Array.from({ length: 256 }, (_, grey) => {
    const at = (grey / 255) * (tones.length - 1)
    const low = tones[Math.floor(at)] ?? [0, 0, 0]
    const high = tones[Math.min(Math.floor(at) + 1, tones.length - 1)] ?? low
    return low.map((part, channel) => part + ((high[channel] ?? part) - part) * (at % 1))
  })
  const { data } = pixels
  for (let index = 0; index < data.length; index += 4) {
    const grey =
      0.299 * (data[index] ?? 0) + 0.587 * (data[index + 1] ?? 0) + 0.114 * (data[index + 2] ?? 0)
    const colour = table[Math.round(grey)] ?? [0, 0, 0]
    for (const channel of [0, 1, 2]) {
      const before = data[index + channel] ?? 0
      data[index + channel] = before * 0.35 + (colour[channel] ?? 0) * 0.65
    }
  }
  context.putImageData(pixels, 0, 0)
  return canvas
}

/** What a drawn picture becomes with a source, a mask or a reference. */
export const withInputs = (drawn: Canvas, inputs: PictureInputs, palette: Palette): Canvas => {
  const { seedImage, maskImage, reference, strength, outpaint } = inputs
  const { width, height } = drawn
  if (seedImage && outpaint) return extend(drawn, seedImage, outpaint)
  if (seedImage) {
    const source = cover(seedImage, width, height)
    const fresh = blend(drawn, source, strength)
    return maskImage ? throughMask(fresh, source, cover(maskImage, width, height)) : fresh
  }
  return reference ? recolour(drawn, reference, palette) : drawn
}
