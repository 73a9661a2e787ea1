import type { Bitmap } from './bitmap.ts'
import { type Blend, type BlendMode, blends, createMixing } from './blend-modes.ts'
import { intersect, wholeOf } from './boxes.ts'
import type { Coverage } from './coverage.ts'

export interface LayerOptions {
  /** Where the layer’s top left pixel lies on the backdrop, in whole pixels; may be outside. */
  x: number
  y: number
  /** 0–1. */
  opacity?: number
  blend?: BlendMode
  /** Where the layer shows; as large as the layer. */
  mask?: Coverage
}

/** What the rows of one layer have in common. */
interface Painting {
  to: Uint8Array
  from: Uint8Array
  mask: Uint8Array | undefined
  opacity: number
}

/** A row of pixels: where it begins, as indices of pixels, and how many there are. */
interface Row {
  to: number
  from: number
  count: number
}

const WHOLE = 255
/** Less than this over nothing rounds to nothing. */
const FAINTEST = 0.5 / WHOLE

/** How much of a pixel’s colour the layer makes up; 0 where nothing changes. */
const shareOf = (alpha: number, below: number): number => {
  if (below === WHOLE || alpha === 0 || alpha === 1) return alpha
  const together = alpha + (below / WHOLE) * (1 - alpha)
  return together < FAINTEST ? 0 : alpha / together
}

const alphaOf = (alpha: number, below: number): number =>
  (WHOLE * alpha + below * (1 - alpha) + 0.5) | 0

const mix = (below: number, above: number, share: number): number =>
  (below + (above - below) * share + 0.5) | 0

/** How much of a pixel the layer covers, 0–1. */
const coverOf = ({ mask, opacity }: Painting, pixel: number): number =>
  mask === undefined ? opacity : ((mask[pixel] as number) / WHOLE) * opacity

const paintNormal = (painting: Painting, row: Row): void => {
  const { to, from } = painting
  let at = row.to * 4
  for (let pixel = row.from; pixel < row.from + row.count; pixel += 1, at += 4) {
    const source = pixel * 4
    const alpha = ((from[source + 3] as number) / WHOLE) * coverOf(painting, pixel)
    const below = to[at + 3] as number
    const share = shareOf(alpha, below)
    if (share === 0) continue
    to[at] = mix(to[at] as number, from[source] as number, share)
    to[at + 1] = mix(to[at + 1] as number, from[source + 1] as number, share)
    to[at + 2] = mix(to[at + 2] as number, from[source + 2] as number, share)
    to[at + 3] = alphaOf(alpha, below)
  }
}

/** Paints rows whose colours mix with what is below by more than their alpha. */
const blendPainter = (blend: Blend): typeof paintNormal => {
  const mixing = createMixing()
  const { backdrop, source, mixed } = mixing
  return (painting, row) => {
    const { to, from } = painting
    let at = row.to * 4
    for (let pixel = row.from; pixel < row.from + row.count; pixel += 1, at += 4) {
      const origin = pixel * 4
      const alpha = ((from[origin + 3] as number) / WHOLE) * coverOf(painting, pixel)
      const below = to[at + 3] as number
      const share = shareOf(alpha, below)
      if (share === 0) continue
      for (let channel = 0; channel < 3; channel += 1) {
        backdrop[channel] = (to[at + channel] as number) / WHOLE
        source[channel] = (from[origin + channel] as number) / WHOLE
      }
      blend(mixing)
      for (let channel = 0; channel < 3; channel += 1) {
        const own = from[origin + channel] as number
        // Where nothing is below there is nothing to mix with.
        const above = own + (WHOLE * (mixed[channel] as number) - own) * (below / WHOLE)
        to[at + channel] = mix(to[at + channel] as number, above, share)
      }
      to[at + 3] = alphaOf(alpha, below)
    }
  }
}

const checkMask = (layer: Bitmap, mask: Coverage | undefined): void => {
  if (mask && (mask.width !== layer.width || mask.height !== layer.height)) {
    throw new RangeError('A layer and its mask differ in size')
  }
}

/**
 * Puts a layer onto a backdrop, which is changed. Straight alpha, as the W3C’s Compositing and Blending has it: a pixel
 * where the layer does not show keeps its four bytes, whatever they are, and an opaque one comes through exactly.
 */
export const compositeOnto = (backdrop: Bitmap, layer: Bitmap, options: LayerOptions): void => {
  const { x, y, opacity = 1, blend = 'normal', mask } = options
  checkMask(layer, mask)
  const shown = intersect(wholeOf(backdrop), { ...wholeOf(layer), x, y })
  if (shown === null || opacity === 0) return
  const painting = { to: backdrop.data, from: layer.data, mask: mask?.data, opacity }
  const paint = blend === 'normal' ? paintNormal : blendPainter(blends[blend])
  for (let line = shown.y; line < shown.y + shown.height; line += 1) {
    paint(painting, {
      to: line * backdrop.width + shown.x,
      from: (line - y) * layer.width + shown.x - x,
      count: shown.width,
    })
  }
}
