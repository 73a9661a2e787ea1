import { visibleStack } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { fitBox } from '#renderer/editor/viewport.ts'
import type { Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { levelFor } from './levels.ts'
import type { Drawn } from './pictures.ts'

/** The pictures that a stage of this size shows first, where all of the page is seen. */
export const firstPictures = ({ store, session, ports }: Editor, stage: Size): Drawn[] => {
  const { document } = store.getState()
  const { scale } = fitBox(wholeOf(document), stage, session.getState().room)
  return visibleStack(document).flatMap(({ layer }) => {
    if (!('pixels' in layer) || layer.pixels.from !== 'asset') return []
    const { scaleX, scaleY } = layer.placement
    const widest = Math.max(Math.abs(scaleX), Math.abs(scaleY)) * scale * window.devicePixelRatio
    const { asset, width, height } = layer.pixels
    return [{ url: ports.pictureUrl(asset), size: { width, height }, level: levelFor(widest) }]
  })
}

/** Asks for the pictures that a stage will show first, while it is still being made. */
export const askAhead = (editor: Editor, stage: Size): void => {
  for (const { url, ...wanted } of firstPictures(editor, stage))
    void editor.pictures.load(url, wanted)
}
