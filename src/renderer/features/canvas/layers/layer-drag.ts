import { type DragEvent, useState } from 'react'
import type { Editor } from '#renderer/editor/editor.ts'
import { canvasToolWords } from '#renderer/words/canvas-tools.ts'
import { canDrop, type Drop, dropLayers, sideAt } from './layer-drop.ts'

/** What dragged layers are known by, to this list and nothing else. */
const KIND = 'application/x-chofesh-layer'

/** Begins the drag of a layer, and of all that are selected with it. */
export const beginLayerDrag = (event: DragEvent, { session }: Editor, id: string): void => {
  const { selected } = session.getState()
  if (!selected.includes(id)) session.setState({ selected: [id] })
  event.dataTransfer.setData(KIND, id)
  event.dataTransfer.effectAllowed = 'move'
}

/** Where the pointer would drop what is dragged; below all rows it is the bottom. */
const dropAt = (event: DragEvent<HTMLElement>): Drop | null => {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-layer]')]
  const row =
    rows.find((each) => event.clientY < each.getBoundingClientRect().bottom) ?? rows.at(-1)
  const id = row?.dataset['layer']
  if (!row || id === undefined) return null
  const { top, height } = row.getBoundingClientRect()
  const side = sideAt((event.clientY - top) / height, row.dataset['kind'] === 'group')
  return { on: id, side }
}

/** Lets layers be dropped on the list of layers; answers where they would come to lie. */
export const useLayerDrop = ({ store, session }: Editor) => {
  const [over, setOver] = useState<Drop | null>(null)
  const wanted = (event: DragEvent<HTMLElement>): Drop | null => {
    if (!event.dataTransfer.types.includes(KIND)) return null
    const drop = dropAt(event)
    const { document } = store.getState()
    return drop && canDrop(document, session.getState().selected, drop) ? drop : null
  }
  return {
    over,
    listeners: {
      onDragOver: (event: DragEvent<HTMLElement>): void => {
        const drop = wanted(event)
        if (drop) event.preventDefault()
        setOver((before) =>
          before?.on === drop?.on && before?.side === drop?.side ? before : drop,
        )
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>): void => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null)
      },
      onDragEnd: (): void => setOver(null),
      onDrop: (event: DragEvent<HTMLElement>): void => {
        const drop = wanted(event)
        setOver(null)
        if (!drop) return
        event.preventDefault()
        const { selected } = session.getState()
        store.edit(canvasToolWords.reorder, (draft) => dropLayers(draft, selected, drop))
      },
    },
  }
}
