import type { Editor } from '#renderer/editor/editor.ts'
import { keepsTransparency, tilesOf } from '#renderer/editor/painting.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import type { Layer, LayerOf } from '#shared/model/layer.ts'
import { changeLayer } from './layer-actions.ts'

/** A part of the picture that can be painted on: its transparency can be locked. */
export const hasTransparency = (layer: Layer | undefined): layer is LayerOf<'image' | 'paint'> =>
  (layer?.kind === 'paint' || layer?.kind === 'image') && tilesOf(layer) !== null

/** Locks the transparency of a layer, or unlocks it: one step. */
export const lockTransparency = (editor: Editor, id: string): void => {
  const layer = editor.store.getState().document.layers[id]
  if (!hasTransparency(layer)) return
  const locked = !keepsTransparency(layer)
  changeLayer(editor, {
    id,
    name: locked ? words.lockTransparency : words.unlockTransparency,
    change: (each) => {
      if (each.kind !== 'paint' && each.kind !== 'image') return
      if (locked) each.transparencyLocked = true
      else delete each.transparencyLocked
    },
  })
}
