import type { Editor } from '#renderer/editor/editor.ts'
import type { OutlinePainter } from '#renderer/editor/mount.ts'
import { toStage } from '#renderer/editor/viewport.ts'
import { drawLabel, LABEL, widthOfLabel } from '#renderer/features/canvas/view/draw-label.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { outlineArea } from '#shared/pixels/outline-area.ts'
import { clamp } from '#shared/std/clamp.ts'

/** From the pointer to the label, past its sign; and from the label to the edge of the stage. */
const [BESIDE, MARGIN] = [{ x: 18, y: 24 }, 8]

/** Says beside the pointer how large the area is that is being drawn. */
export const createOutlinePainter =
  ({ store, session }: Editor): OutlinePainter =>
  (context, outline) => {
    const { pointer, view, stage } = session.getState()
    const page = store.getState().document
    const pixels = pointer && outline.length > 2 ? outlineArea(outline, page) : 0
    if (!pointer || pixels < 1) return
    const label = words.area(Math.round(pixels), pixels / (page.width * page.height))
    const at = toStage(view, pointer)
    const [right, bottom] = [stage.width - widthOfLabel(context, label), stage.height - LABEL]
    drawLabel(
      context,
      {
        x: clamp(at.x + BESIDE.x, MARGIN, right - MARGIN),
        y: clamp(at.y + BESIDE.y, MARGIN, bottom - MARGIN),
      },
      label,
    )
  }
