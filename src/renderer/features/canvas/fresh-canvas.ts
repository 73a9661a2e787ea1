import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { imageLayer } from '#renderer/editor/document/layer-makers.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'

/** A canvas of this size with nothing on it. */
export const freshCanvas = ({ width, height }: { width: number; height: number }): CanvasState => ({
  document: {
    version: CANVAS_VERSION,
    width,
    height,
    layers: {},
    order: [],
    box: { mode: 'auto', custom: null },
  },
  past: [],
  future: [],
  branches: [],
  generations: [],
})

/** A canvas as large as a picture, with that picture on it. */
export const canvasOf = (
  picture: { asset: string; width: number; height: number },
  name: string,
): CanvasState => {
  const state = freshCanvas(picture)
  insertLayer(state.document, imageLayer({ id: crypto.randomUUID(), name }, picture))
  return state
}
