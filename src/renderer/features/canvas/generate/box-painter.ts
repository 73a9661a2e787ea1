import type { Editor } from '#renderer/editor/editor.ts'
import { boxInHand, drawnBox } from '#renderer/editor/generation-box.ts'
import type { Painter } from '#renderer/editor/stage/overlay.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import { useStagingStore } from '#renderer/features/canvas/staging/staging-store.ts'
import { drawLabel, LABEL } from '#renderer/features/canvas/view/draw-label.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { useGenerateStore } from './generate-store.ts'
import { usePlannedStore } from './planned-store.ts'

const HANDLE = 8
/** From an edge of the box to the far edge of its label. */
const BESIDE = LABEL + 6
/** So far down the bar of options may lie over the stage, in its pixels. */
const BAR = 56
const handles = [
  [0, 0],
  [0.5, 0],
  [1, 0],
  [0, 0.5],
  [1, 0.5],
  [0, 1],
  [0.5, 1],
  [1, 1],
] as const

const onStage = (box: Box, view: View): Box => ({
  ...toStage(view, box),
  width: box.width * view.scale,
  height: box.height * view.scale,
})

const drawLine = (context: CanvasRenderingContext2D, box: Box): void => {
  const { x, y, width, height } = box
  for (const [line, style] of [
    [3, 'rgb(0 0 0 / 35%)'],
    [1, 'rgb(255 255 255 / 85%)'],
  ] as const) {
    context.lineWidth = line
    context.strokeStyle = style
    context.strokeRect(x, y, width, height)
  }
}

/** Above the box, or in it where a bar may lie over what is above. */
const labelBox = (
  context: CanvasRenderingContext2D,
  { x, y, height }: Box,
  label: string,
): void => {
  const above = y - BESIDE
  drawLabel(context, { x, y: above < BAR ? y + height - BESIDE : above }, label)
}

const drawHandles = (context: CanvasRenderingContext2D, box: Box): void => {
  context.lineWidth = 1
  context.fillStyle = 'white'
  context.strokeStyle = 'rgb(0 0 0 / 70%)'
  for (const [across, down] of handles) {
    const x = Math.round(box.x + box.width * across - HANDLE / 2) + 0.5
    const y = Math.round(box.y + box.height * down - HANDLE / 2) + 0.5
    context.fillRect(x, y, HANDLE, HANDLE)
    context.strokeRect(x, y, HANDLE, HANDLE)
  }
}

/** What lies outside of the box is darkened. */
const dimAround = (context: CanvasRenderingContext2D, page: Box, box: Box): void => {
  context.fillStyle = 'rgb(0 0 0 / 45%)'
  context.beginPath()
  context.rect(page.x, page.y, page.width, page.height)
  context.rect(box.x, box.y, box.width, box.height)
  context.fill('evenodd')
}

const labelOf = (box: Size, size: Size | null): string => {
  const from = words.pixels(box.width, box.height)
  return size ? words.context(from, words.pixels(size.width, size.height)) : from
}

/** With the tool for it the box can be taken hold of, and what is outside is dim. */
const drawInHand = (
  context: CanvasRenderingContext2D,
  view: View,
  { store, session }: Editor,
): void => {
  const { document } = store.getState()
  const now = session.getState()
  const box = boxInHand(document, now)
  const shown = onStage(box, view)
  const { planned } = usePlannedStore.getState()
  dimAround(context, onStage(wholeOf(document), view), shown)
  drawLine(context, shown)
  drawHandles(context, shown)
  // In which size it would be sent is planned when it is let go.
  labelBox(context, shown, labelOf(box, now.boxDraft ? null : (planned?.size ?? null)))
}

/** Draws the part of the picture that would be sent, and in which size. */
export const createBoxPainter =
  (editor: Editor): Painter =>
  (context, view) => {
    if (editor.session.getState().tool === 'box') {
      drawInHand(context, view, editor)
      return
    }
    const { planned } = usePlannedStore.getState()
    const box = planned?.box ?? drawnBox(editor.store.getState().document)
    // While a result is looked at, its own place is what counts.
    if (!box || useStagingStore.getState().shown !== null) return
    // While the edges are pulled, their frame says what will be.
    if (useGenerateStore.getState().intent === 'expand') return
    const shown = onStage(box, view)
    drawLine(context, shown)
    labelBox(context, shown, labelOf(box, planned?.size ?? null))
  }
