import { withChildren } from '#renderer/editor/document/layer-edits.ts'
import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import { frameOf, movedBy } from '#renderer/editor/transform.ts'
import type { Alignment } from '#shared/model/alignment.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { union, wholeOf } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'

/** A layer’s own size before scaling; null: it has none. */
export type SizeOf = (layer: Layer) => Size | null

/** The layers that move when these are moved: what lies in groups, and nothing that is locked. */
export const movingLayers = (document: CanvasDocument, ids: readonly string[]): Layer[] => {
  const inside = new Set(ids.flatMap((id) => withChildren(document, id)))
  return paintedLayers(document).flatMap(({ layer, locked }) =>
    inside.has(layer.id) && !locked ? [layer] : [],
  )
}

/** The box around layers; null: they have no size. */
export const frameAround = (layers: readonly Layer[], sizeOf: SizeOf): Box | null =>
  layers.reduce<Box | null>((around, layer) => {
    const size = sizeOf(layer)
    return size ? union(around, frameOf(layer.placement, size)) : around
  }, null)

export const moveLayersBy = (draft: CanvasDocument, ids: readonly string[], by: Point): void => {
  for (const { id } of movingLayers(draft, ids)) {
    const layer = draft.layers[id]
    if (layer) layer.placement = movedBy(layer.placement, by)
  }
}

/** How far a frame is from where it belongs in a page, to the nearest whole pixel of a step. */
export const alignmentStep = (frame: Box, page: Size, to: Alignment): Point => {
  const [right, bottom] = [page.width - frame.width - frame.x, page.height - frame.height - frame.y]
  const steps: Record<Alignment, Point> = {
    left: { x: -frame.x, y: 0 },
    centre: { x: (right - frame.x) / 2, y: 0 },
    right: { x: right, y: 0 },
    top: { x: 0, y: -frame.y },
    middle: { x: 0, y: (bottom - frame.y) / 2 },
    bottom: { x: 0, y: bottom },
  }
  const { x, y } = steps[to]
  return { x: Math.round(x), y: Math.round(y) }
}

/** Aligns each of these layers with the document; a group moves as one. */
export const alignLayers = (
  draft: CanvasDocument,
  ids: readonly string[],
  { to, sizeOf }: { to: Alignment; sizeOf: SizeOf },
): void => {
  for (const id of ids) {
    const frame = frameAround(movingLayers(draft, [id]), sizeOf)
    if (frame) moveLayersBy(draft, [id], alignmentStep(frame, wholeOf(draft), to))
  }
}
