import type { Editor } from '#renderer/editor/editor.ts'
import { visibleStack } from '#renderer/editor/painted-layers.ts'
import { fitBox } from '#renderer/editor/viewport.ts'
import type { Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { levelFor } from './levels.ts'

/** Asks for the pictures that a stage of this size will show first, while it is still being made. */
export const askAhead = ({ store, session, pictures, ports }: Editor, stage: Size): void => {
  const { document } = store.getState()
  const { scale } = fitBox(wholeOf(document), stage, session.getState().room)
  for (const { layer } of visibleStack(document)) {
    if (!('pixels' in layer) || layer.pixels.from !== 'asset') continue
    const { scaleX, scaleY } = layer.placement
    const widest = Math.max(Math.abs(scaleX), Math.abs(scaleY)) * scale * window.devicePixelRatio
    const { asset, width, height } = layer.pixels
    const wanted = { size: { width, height }, level: levelFor(widest) }
    void pictures.load(ports.pictureUrl(asset), wanted)
  }
}
