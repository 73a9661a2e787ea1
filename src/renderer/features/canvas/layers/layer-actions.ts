import {
  duplicateLayer,
  groupLayers,
  insertLayer,
  moveLayer,
  removeLayers,
  ungroupLayer,
} from '#renderer/editor/document/layer-edits.ts'
import {
  freshName,
  groupLayer,
  maskLayer,
  paintLayer,
  shapeLayer,
  textLayer,
} from '#renderer/editor/document/layer-makers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { layerKindWords } from '#renderer/words/canvas.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer, LayerKind } from '#shared/model/layer.ts'

/** Layers that can be begun with nothing at hand. */
export const addableKinds = [
  'paint',
  'mask',
  'text',
  'shape',
  'group',
] as const satisfies LayerKind[]
type Addable = (typeof addableKinds)[number]

const makers: Record<
  Addable,
  (named: { id: string; name: string }, document: CanvasDocument) => Layer
> = {
  paint: paintLayer,
  mask: (named, { layers }) => maskLayer(named, layers),
  group: groupLayer,
  text: (named, { width, height }) =>
    textLayer(named, {
      x: width / 4,
      y: height / 3,
      size: Math.max(12, Math.round(height / 12)),
      colour: '#1f1f23',
    }),
  shape: (named, { width, height }) =>
    shapeLayer(named, {
      shape: 'rectangle',
      x: width / 4,
      y: height / 4,
      width: width / 2,
      height: height / 2,
      colour: '#8b8b93',
    }),
}

const selectedIds = ({ session, store }: Editor): string[] => {
  const { layers } = store.getState().document
  return session.getState().selected.filter((id) => layers[id] !== undefined)
}

/** Adds a layer right above the selected one and selects it. */
export const addLayer = (editor: Editor, kind: Addable): void => {
  const { store, session, ports } = editor
  const { document } = store.getState()
  const above = selectedIds(editor).at(-1) ?? null
  const layer = makers[kind](
    { id: ports.createId(), name: freshName(document.layers, kind) },
    document,
  )
  store.edit(`Add ${layerKindWords[kind].toLowerCase()} layer`, (draft) =>
    insertLayer(draft, layer, above),
  )
  session.setState({ selected: [layer.id] })
}

export const removeSelected = (editor: Editor): void => {
  const ids = selectedIds(editor)
  if (ids.length === 0) return
  editor.store.edit('Delete layer', (draft) => removeLayers(draft, ids))
  editor.session.setState({ selected: [] })
}

export const duplicateSelected = (editor: Editor): void => {
  const ids = selectedIds(editor)
  const copies: string[] = []
  editor.store.edit('Duplicate layer', (draft) => {
    for (const id of ids) copies.push(duplicateLayer(draft, id, editor.ports.createId))
  })
  if (copies.length > 0) editor.session.setState({ selected: copies })
}

/** Moves the selected layers one place up (1) or down (−1) among their neighbours. */
export const moveSelected = (editor: Editor, by: 1 | -1): void => {
  const ids = selectedIds(editor)
  editor.store.edit(by === 1 ? 'Move layer up' : 'Move layer down', (draft) => {
    for (const id of by === 1 ? ids.toReversed() : ids) moveLayer(draft, id, by)
  })
}

export const groupSelected = (editor: Editor): void => {
  const { store, session, ports } = editor
  const ids = selectedIds(editor)
  if (ids.length === 0) return
  const group = groupLayer({
    id: ports.createId(),
    name: freshName(store.getState().document.layers, 'group'),
  })
  store.edit('Group layers', (draft) => groupLayers(draft, ids, group))
  session.setState({ selected: [group.id] })
}

export const ungroupSelected = (editor: Editor): void => {
  const ids = selectedIds(editor)
  editor.store.edit('Ungroup layers', (draft) => {
    for (const id of ids) ungroupLayer(draft, id)
  })
}

/** Changes what is said of a layer, as one step. */
export const changeLayer = (
  editor: Editor,
  { id, name, change }: { id: string; name: string; change: (layer: Layer) => void },
): void =>
  editor.store.edit(name, (draft) => {
    const layer = draft.layers[id]
    if (layer) change(layer)
  })
