import { useMemo } from 'react'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import type { LayerKind, LayerOf } from '#shared/model/layer.ts'

/** Changes a layer of one kind: at once as a step, or again and again until `commit` makes it one. */
export const useChangeOf = <Kind extends LayerKind>(kind: Kind, id: string) => {
  const { store } = useEditor()
  return useMemo(() => {
    const change = (recipe: (layer: LayerOf<Kind>) => void): void =>
      store.change((draft) => {
        const layer = draft.layers[id]
        if (layer?.kind === kind) recipe(layer as LayerOf<Kind>)
      })
    return {
      change,
      commit: store.commit,
      edit: (name: string, part: Partial<LayerOf<Kind>>): void =>
        store.edit(name, (draft) => {
          const layer = draft.layers[id]
          if (layer?.kind === kind) Object.assign(layer, part)
        }),
    }
  }, [store, kind, id])
}
