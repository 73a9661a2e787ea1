import { moveTo, resizeTo } from '#renderer/editor/transform.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { FitWay } from '#shared/model/fit-way.ts'
import type { Placement } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { frameAround, movingLayers, type SizeOf } from './move-layers.ts'

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** So many times as large, with what lay at one point at another afterwards. */
const scaledAbout = (
  { x, y, scaleX, scaleY, ...rest }: Placement,
  by: number,
  { from, to }: { from: Point; to: Point },
): Placement => ({
  ...rest,
  x: to.x + (x - from.x) * by,
  y: to.y + (y - from.y) * by,
  scaleX: scaleX * by,
  scaleY: scaleY * by,
})

/** Upright, with the sides of a page and in its corner. */
const stretched = (placement: Placement, size: Size, page: Size): Placement =>
  moveTo(resizeTo({ ...placement, rotation: 0 }, size, page), size, { x: 0, y: 0 })

/** How large something becomes that is to lie within a page, or over all of it. */
const shareOf = (frame: Size, page: Size, way: 'contain' | 'cover'): number => {
  const shares = [page.width / frame.width, page.height / frame.height]
  return way === 'contain' ? Math.min(...shares) : Math.max(...shares)
}

/** Fits each of these layers to the document, in its middle; a group keeps its order, unless it is stretched. */
export const fitLayers = (
  draft: CanvasDocument,
  ids: readonly string[],
  { way, sizeOf }: { way: FitWay; sizeOf: SizeOf },
): void => {
  const page = wholeOf(draft)
  for (const id of ids) {
    // Masks are as large as the document.
    const layers = movingLayers(draft, [id]).filter(({ kind }) => kind !== 'mask')
    const frame = frameAround(layers, sizeOf)
    for (const layer of frame ? layers : []) {
      const size = sizeOf(layer)
      const each = draft.layers[layer.id]
      if (!frame || !size || !each) continue
      each.placement =
        way === 'stretch'
          ? stretched(layer.placement, size, page)
          : scaledAbout(layer.placement, shareOf(frame, page, way), {
              from: middleOf(frame),
              to: middleOf(page),
            })
    }
  }
}
