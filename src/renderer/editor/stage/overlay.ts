import type { Editor } from '#renderer/editor/editor.ts'
import type { View } from '#renderer/editor/viewport.ts'

/** Draws over the stage, in its pixels. */
export type Painter = (context: CanvasRenderingContext2D, view: View) => void

/** A picture over the stage for what moves with the pointer; at most one drawing a frame. */
export const createOverlay = (
  element: HTMLElement,
  { session }: Editor,
  painters: () => readonly Painter[],
) => {
  const canvas = element.appendChild(document.createElement('canvas'))
  canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none'
  const context = canvas.getContext('2d')
  let asked = false

  const draw = (): void => {
    asked = false
    if (!context) return
    const { stage, view } = session.getState()
    const ratio = window.devicePixelRatio
    const [width, height] = [Math.round(stage.width * ratio), Math.round(stage.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
      canvas.style.width = `${stage.width}px`
      canvas.style.height = `${stage.height}px`
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, stage.width, stage.height)
    for (const painter of painters()) painter(context, view)
  }
  const redraw = (): void => {
    if (asked) return
    asked = true
    requestAnimationFrame(draw)
  }
  const leave = session.subscribe(redraw)
  return { redraw, stop: leave }
}
