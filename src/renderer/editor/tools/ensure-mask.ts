import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshName, maskLayer } from '#renderer/editor/document/layer-makers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { LayerOf } from '#shared/model/layer.ts'

type Mask = LayerOf<'mask'>

/** The mask that areas are drawn into: the selected one, else the topmost that is shown; null: there is none. */
export const findMask = ({ store, session }: Editor): Mask | null => {
  const { document } = store.getState()
  const candidates = [session.getState().selected.at(-1) ?? '', ...document.order.toReversed()]
  for (const id of candidates) {
    const layer = document.layers[id]
    if (layer?.kind === 'mask' && layer.visible && !layer.locked) return layer
  }
  return null
}

/** The same, made on top of all as a part of the gesture under way where there is none; it is selected then. */
export const ensureMask = ({ editor }: { editor: Editor }): Mask => {
  const { store, session, ports } = editor
  const found = findMask(editor)
  const { layers } = store.getState().document
  const mask = found ?? maskLayer({ id: ports.createId(), name: freshName(layers, 'mask') }, layers)
  if (!found) store.change((draft) => insertLayer(draft, mask))
  session.setState({ selected: [mask.id] })
  return mask
}
