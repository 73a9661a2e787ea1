import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'

/** A document that shows one layer and nothing else, as strongly as can be; a layer that guides as the picture it is. */
export const layerAlone = (document: CanvasDocument, id: string): CanvasDocument => {
  const layer = document.layers[id]
  if (!layer) return { ...document, order: [] }
  const plain = { ...layer, visible: true, opacity: 1, blend: 'normal' as const }
  const shown = 'pixels' in plain ? ({ ...plain, kind: 'paint' } as Layer) : plain
  return { ...document, order: [id], layers: { [id]: shown } }
}
