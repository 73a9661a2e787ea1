import type { Canvas } from '@napi-rs/canvas'
import { fromCanvas, toCanvas } from '#main/demo/pixels/canvas.ts'
import { fillHole } from '#main/demo/pixels/fill.ts'
import { at, copyOf, paste, type Pixels } from '#main/demo/pixels/pixels.ts'
import type { Plane } from '#main/demo/pixels/plane.ts'
import { cover } from '#main/demo/pixels/resize.ts'
import { blend, blendThrough, maskPlane } from './blend.ts'
import { draw } from './draw.ts'
import type { PictureInputs, PictureOrder, Wish } from './order.ts'
import type { Palette } from './palettes.ts'
import { recolour } from './tint.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The box round everything white, grown by a margin; nothing where the mask is black. */
const boxOf = ({ width, height, data }: Plane, margin: number): Box | undefined => {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let index = 0; index < data.length; index += 1) {
    if (at(data, index) <= 0) continue
    const [x, y] = [index % width, Math.floor(index / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (right < 0) return undefined
  const from = { left: Math.max(0, left - margin), top: Math.max(0, top - margin) }
  return {
    ...from,
    width: Math.min(width, right + 1 + margin) - from.left,
    height: Math.min(height, bottom + 1 + margin) - from.top,
  }
}

/** What was drawn, made to fit into the masked box, as a zoomed repair would. */
const zoomed = (source: Pixels, drawn: Pixels, box: Box): Pixels => {
  const made = copyOf(source)
  paste(made, cover(drawn, box), [box.left, box.top])
  return made
}

/** What the prompt names, drawn to fit into a box, on nothing; only for motifs that have a subject. */
const subjectFor = (order: PictureOrder, { width, height }: Box): Canvas | undefined => {
  const { canvas, parted } = draw({ ...order, size: [width, height] }, 'subject')
  return parted ? canvas : undefined
}

/** The hole grown over by what is round it, and in it what the prompt names. */
const mended = (
  source: Pixels,
  mask: Plane,
  { box, order }: { box: Box; order: PictureOrder },
): Pixels | undefined => {
  const subject = order.prompt === '' ? undefined : subjectFor(order, box)
  if (order.prompt !== '' && !subject) return undefined
  const canvas = toCanvas(fillHole(source, mask))
  if (subject) canvas.getContext('2d').drawImage(subject, box.left, box.top)
  return fromCanvas(canvas)
}

/** From the source over its shapes in the new colours to what was drawn: 0 copies, 1 ignores the source. */
export const towards = (
  source: Pixels,
  drawn: Pixels,
  { strength, palette }: { readonly strength: number; readonly palette: Palette },
): Pixels => {
  const turn = 0.55
  const middle = (): Pixels => recolour(source, palette, 0.9)
  if (strength <= turn)
    return strength <= 0 ? copyOf(source) : blend(source, middle(), strength / turn)
  const share = (strength - turn) / (1 - turn)
  return blend(strength >= 1 ? source : middle(), drawn, 1 - (1 - share) ** 2)
}

/** The source repainted, only where the mask is white if there is one; elsewhere every number stays. */
export const repaint = (drawn: Pixels, inputs: PictureInputs, { order, palette }: Wish): Pixels => {
  const { seedImage, maskImage, strength, maskMargin } = inputs
  if (!seedImage) return drawn
  const source = cover(seedImage, drawn)
  if (!maskImage) return towards(source, drawn, { strength, palette })
  const mask = maskPlane(cover(maskImage, drawn))
  const box = boxOf(mask, maskMargin ?? 0)
  if (!box) return copyOf(source)
  const scene = mended(source, mask, { box, order }) ?? zoomed(source, drawn, box)
  return blendThrough(source, towards(source, scene, { strength, palette }), mask)
}
