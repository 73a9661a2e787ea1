import type { Painter } from '#renderer/editor/stage/overlay.ts'
import { toStage } from '#renderer/editor/viewport.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { useStagingStore } from './staging-store.ts'
import { useGenerateStore } from './generate-store.ts'
import { usePlannedStore } from './planned-store.ts'

const HANDLE = 7
/** So far down the bar of options may lie over the stage, in its pixels. */
const BAR = 56

/** Draws the part of the picture that would be sent, and in which size. */
export const paintPlannedBox: Painter = (context, view) => {
  const { planned } = usePlannedStore.getState()
  // While a result is looked at, its own place is what counts.
  if (!planned || useStagingStore.getState().shown !== null) return
  // While the edges are pulled, their frame says what will be.
  if (useGenerateStore.getState().intent === 'expand') return
  const { box, size } = planned
  const { x, y } = toStage(view, box)
  const [width, height] = [box.width * view.scale, box.height * view.scale]
  context.lineWidth = 3
  context.strokeStyle = 'rgb(0 0 0 / 45%)'
  context.strokeRect(x, y, width, height)
  context.lineWidth = 1.5
  context.strokeStyle = 'white'
  context.strokeRect(x, y, width, height)
  context.fillStyle = 'white'
  for (const [across, down] of [
    [0, 0],
    [0.5, 0],
    [1, 0],
    [0, 0.5],
    [1, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
  ] as const)
    context.fillRect(
      x + width * across - HANDLE / 2,
      y + height * down - HANDLE / 2,
      HANDLE,
      HANDLE,
    )
  const label = words.context(
    words.pixels(box.width, box.height),
    words.pixels(size.width, size.height),
  )
  context.font = '12px "Inter Variable", sans-serif'
  const room = context.measureText(label).width + 12
  context.fillStyle = 'rgb(10 10 11 / 80%)'
  const top = y - 26 < BAR ? y + height - 26 : y - 26
  context.fillRect(x, top, room, 20)
  context.fillStyle = '#f4f4f5'
  context.textBaseline = 'middle'
  context.fillText(label, x + 6, top + 10)
}
