import { tell } from '#renderer/editor/deeds/area-target.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { intersect, wholeOf } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { rectangleOutline } from '#shared/pixels/outlines.ts'
import { drawOutline } from './area.ts'
import { createDragBox } from './area-tools.ts'
import type { Tool, ToolPorts } from './tool.ts'

/** A box of whole pixels that lies in the document; null: nothing of it does. */
const within = ({ x, y, width, height }: Box, page: Size): Box | null =>
  intersect(
    {
      x: Math.round(x),
      y: Math.round(y),
      width: Math.max(1, Math.round(width)),
      height: Math.max(1, Math.round(height)),
    },
    wholeOf(page),
  )

/** Drags open what is kept of the document; Enter cuts the rest off. */
export const createCrop = ({ editor }: ToolPorts): Tool => {
  const { store, session } = editor
  let area: Box | null = null
  const dragging = createDragBox({
    id: 'crop',
    outlineOf: rectangleOutline,
    apply: (found) => {
      area = within(found, store.getState().document)
    },
  })
  const apply = (): string | undefined | null => {
    if (!area) return null
    if (session.getState().resultsWait) return tell(editor, { why: 'results-wait', layerId: '' })
    const kept = area
    area = null
    store.edit('Crop', (draft) => {
      for (const layer of Object.values(draft.layers)) {
        if (layer.kind === 'group') continue
        layer.placement.x -= kept.x
        layer.placement.y -= kept.y
      }
      draft.width = kept.width
      draft.height = kept.height
      draft.box = { mode: draft.box.mode === 'custom' ? 'auto' : draft.box.mode, custom: null }
    })
    return 'idle'
  }
  const keys = {
    Enter: apply,
    Escape: () => {
      area = null
      return 'idle'
    },
  }
  return {
    ...dragging,
    states: { ...dragging.states, idle: { ...dragging.states.idle, keys } },
    cancel: () => {
      dragging.cancel?.()
      area = null
    },
    isUnderWay: () => area !== null,
    draw: (context, view) => {
      dragging.draw?.(context, view)
      if (area) drawKept(context, { area, view })
    },
  }
}

/** What would be cut off is darkened. */
const drawKept = (
  context: CanvasRenderingContext2D,
  { area, view }: { area: Box; view: View },
): void => {
  const corners: Point[] = rectangleOutline(area).map((point) => toStage(view, point))
  const [first, , last] = corners
  if (!first || !last) return
  context.fillStyle = 'rgb(0 0 0 / 45%)'
  context.beginPath()
  context.rect(0, 0, context.canvas.width, context.canvas.height)
  context.rect(first.x, first.y, last.x - first.x, last.y - first.y)
  context.fill('evenodd')
  drawOutline(context, corners, true)
}
