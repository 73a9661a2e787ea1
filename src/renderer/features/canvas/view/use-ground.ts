import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import type { Ground } from '#renderer/features/canvas/generate/generation-way.ts'
import { useDocument } from '#renderer/features/canvas/use-editor.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'

const isShown = (document: CanvasDocument, is: (layer: Layer) => boolean): boolean =>
  paintedLayers(document).some(({ shown, layer }) => shown && is(layer))

/** What of the layers that are shown decides in which way something is generated. */
export const useGround = (): Ground => {
  const hasMask = useDocument(({ document }) =>
    // A mask that was wiped clean has no tiles.
    isShown(document, (layer) => layer.kind === 'mask' && Object.keys(layer.tiles).length > 0),
  )
  const hasControl = useDocument(({ document }) =>
    isShown(document, ({ kind }) => kind === 'control'),
  )
  const hasReference = useDocument(({ document }) =>
    isShown(document, ({ kind }) => kind === 'reference'),
  )
  return { hasMask, hasControl, hasReference }
}
