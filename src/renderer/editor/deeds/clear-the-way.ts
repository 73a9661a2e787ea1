import type { Editor } from '#renderer/editor/editor.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'

/** A layer and the groups it is in, from the inside out. */
const withGroups = (layers: CanvasDocument['layers'], id: string): string[] => {
  const around = Object.values(layers).find(
    (layer) => layer.kind === 'group' && layer.children.includes(id),
  )
  return around ? [id, ...withGroups(layers, around.id)] : [id]
}

/** Unlocks or shows a layer with the groups it is in: one step. */
export const clearTheWay = ({ store }: Editor, why: 'locked' | 'hidden', layerId: string): void =>
  store.edit(why === 'locked' ? 'Unlock layer' : 'Show layer', (draft) => {
    for (const id of withGroups(draft.layers, layerId)) {
      const layer = draft.layers[id]
      if (layer && why === 'locked') layer.locked = false
      else if (layer) layer.visible = true
    }
  })
