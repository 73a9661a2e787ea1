import type { Editor } from '#renderer/editor/editor.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { Painter } from './overlay.ts'

const [GUIDE, FRAME] = ['#ff5fa2', '#c8f04b']

const drawFrame = (context: CanvasRenderingContext2D, corners: readonly Point[], view: View) => {
  context.beginPath()
  for (const corner of corners) {
    const { x, y } = toStage(view, corner)
    context.lineTo(x, y)
  }
  context.closePath()
  context.stroke()
}

/** Draws frames around layers that are selected beside the last one, and the lines that a drag keeps to. */
export const createSelectionPainter =
  ({ session }: Editor, cornersOf: (id: string) => readonly Point[]): Painter =>
  (context, view) => {
    const { tool, selected, guides, stage } = session.getState()
    if (tool !== 'select') return
    context.lineWidth = 1
    context.strokeStyle = FRAME
    for (const id of selected.slice(0, -1)) drawFrame(context, cornersOf(id), view)
    context.strokeStyle = GUIDE
    for (const { axis, at } of guides) {
      const { x, y } = toStage(view, { x: at, y: at })
      const place = Math.round(axis === 'x' ? x : y) + 0.5
      context.beginPath()
      context.moveTo(axis === 'x' ? place : 0, axis === 'x' ? 0 : place)
      context.lineTo(axis === 'x' ? place : stage.width, axis === 'x' ? stage.height : place)
      context.stroke()
    }
  }
