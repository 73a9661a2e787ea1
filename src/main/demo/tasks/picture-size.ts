import { clamp } from '#shared/std/clamp.ts'
import { isObject, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import type { Outpaint } from '#main/demo/pictures/order.ts'
import type { Extent } from '#main/demo/pixels/resize.ts'
import type { ImageModel } from '#main/demo/rules/model.ts'
import type { Size, SizeRule } from '#main/demo/rules/sizes.ts'

const edges: Readonly<Record<string, number>> = {
  '0.5K': 512,
  '0.75K': 768,
  '1K': 1024,
  '1k': 1024,
  '1.5K': 1536,
  '2K': 2048,
  '2k': 2048,
  '4K': 4096,
}

const shapeOf = (ratio: number, edge: number): Size => {
  const width = edge * Math.sqrt(ratio)
  const fit = (side: number): number => Math.max(64, Math.round(side / 16) * 16)
  return [fit(width), fit((edge * edge) / width)]
}

const nearest = (ratio: number, rule: SizeRule): Size => {
  if (rule.kind === 'table') {
    const off = ([w, h]: Size): number => Math.abs(Math.log(w / h / ratio))
    return rule.sizes.reduce((best, size) => (off(size) < off(best) ? size : best), rule.preset)
  }
  const [width, height] = shapeOf(ratio, Math.sqrt(rule.preset[0] * rule.preset[1]))
  return [clamp(width, rule.min, rule.max), clamp(height, rule.min, rule.max)]
}

/** The size of a picture with what is added on its sides. */
const extended = ({ width, height }: Extent, outpaint: Outpaint | undefined): Size => [
  width + (outpaint ? outpaint.left + outpaint.right : 0),
  height + (outpaint ? outpaint.top + outpaint.bottom : 0),
]

/** The size of the result: as asked, by `resolution`, after the first picture it is given, or the model's own. */
export const chooseSize = (
  task: JsonObject,
  { size }: ImageModel,
  given: Extent | undefined,
): Size => {
  const [width, height] = [numberOf(task['width']), numberOf(task['height'])]
  if (width !== undefined && height !== undefined) return [width, height]
  if (size.need === 'refused') return given ? extended(given, outpaintOf(task)) : size.preset
  const ratio = given ? given.width / given.height : 1
  const edge = edges[textOf(task['resolution']) ?? '']
  if (edge !== undefined) return shapeOf(ratio, edge)
  return given ? nearest(ratio, size) : size.preset
}

/** Pixels added on each side of the source picture. */
export const outpaintOf = (task: JsonObject): Outpaint | undefined => {
  if (!isObject(task['outpaint'])) return undefined
  const asked = objectOf(task['outpaint'])
  const side = (name: string): number => numberOf(asked[name]) ?? 0
  return {
    top: side('top'),
    bottom: side('bottom'),
    left: side('left'),
    right: side('right'),
    blur: side('blur'),
  }
}
