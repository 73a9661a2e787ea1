import { isGuide } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'

/** What has to be hidden for a layer to be seen alone, and what shown: the groups it is in. Guides stay as they are. */
const partsFor = (
  { layers, order }: CanvasDocument,
  id: string,
): { hidden: string[]; shown: string[] } | null => {
  const around = (ids: readonly string[]): { hidden: string[]; shown: string[] } | null => {
    for (const each of ids) {
      const layer = layers[each]
      const inside =
        each === id
          ? { hidden: [], shown: [] }
          : layer?.kind === 'group'
            ? around(layer.children)
            : null
      if (!inside) continue
      const beside = ids.filter((other) => {
        const sibling = layers[other]
        return other !== each && sibling?.visible === true && !isGuide(sibling)
      })
      return { hidden: [...inside.hidden, ...beside], shown: [...inside.shown, each] }
    }
    return null
  }
  return around(order)
}

const setVisible = ({ layers }: CanvasDocument, ids: readonly string[], visible: boolean): void => {
  for (const id of ids) {
    const layer = layers[id]
    if (layer) layer.visible = visible
  }
}

/** Shows a layer alone, or, where it is already, what was shown before: a step either way. */
export const showAlone = (
  { store, session }: Pick<Editor, 'store' | 'session'>,
  id: string,
  steps: { alone: string; back: string },
): void => {
  const { alone } = session.getState()
  const { document } = store.getState()
  const before = alone?.hidden.filter((each) => document.layers[each]?.visible === false) ?? []
  if (alone?.layer === id && before.length > 0) {
    store.edit(steps.back, (draft) => setVisible(draft, before, true))
    session.setState({ alone: null })
    return
  }
  let hidden: readonly string[] = []
  store.edit(steps.alone, (draft) => {
    setVisible(draft, before, true)
    const parts = partsFor(draft, id)
    setVisible(draft, parts?.shown ?? [], true)
    setVisible(draft, parts?.hidden ?? [], false)
    hidden = parts?.hidden ?? []
  })
  session.setState({ alone: { layer: id, hidden } })
}
