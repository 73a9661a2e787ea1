import { current, isDraft } from 'immer'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'

type Document = CanvasDocument

/** The group a layer lies in; null: in none. */
export const parentOf = ({ layers }: Document, id: string): string | null =>
  Object.values(layers).find((layer) => layer.kind === 'group' && layer.children.includes(id))
    ?.id ?? null

/** The list a layer stands in, from bottom to top. */
export const siblingsOf = (document: Document, id: string): string[] =>
  listOf(document, parentOf(document, id))

const listOf = (document: Document, parent: string | null): string[] => {
  const group = parent === null ? undefined : document.layers[parent]
  return group?.kind === 'group' ? group.children : document.order
}

/** Everything that lies in a layer, itself first. */
export const withChildren = ({ layers }: Document, id: string): string[] => {
  const layer = layers[id]
  if (!layer) return []
  const inside = layer.kind === 'group' ? layer.children : []
  return [id, ...inside.flatMap((child) => withChildren({ layers } as Document, child))]
}

/** Puts a layer right above another one; on top of all where there is none. */
export const insertLayer = (draft: Document, layer: Layer, above: string | null = null): void => {
  draft.layers[layer.id] = layer
  const list = above === null ? draft.order : siblingsOf(draft, above)
  const at = above === null ? list.length : list.indexOf(above) + 1
  list.splice(at, 0, layer.id)
}

/** The layer right under another one in the same list; null: it is the lowest. */
export const neighbourBelow = (document: Document, id: string): string | null => {
  const list = siblingsOf(document, id)
  return list[list.indexOf(id) - 1] ?? null
}

/** Puts another layer in the place of one. */
export const replaceLayer = (draft: Document, id: string, layer: Layer): void => {
  const list = siblingsOf(draft, id)
  list.splice(list.indexOf(id), 1, layer.id)
  for (const each of withChildren(draft, id)) delete draft.layers[each]
  draft.layers[layer.id] = layer
}

/** Takes layers out, with what lies in them. */
export const removeLayers = (draft: Document, ids: readonly string[]): void => {
  for (const id of ids) {
    const list = siblingsOf(draft, id)
    const at = list.indexOf(id)
    if (at >= 0) list.splice(at, 1)
    for (const each of withChildren(draft, id)) delete draft.layers[each]
  }
}

/** Moves a layer among its neighbours: up is towards the viewer. False: it is there already. */
export const moveLayer = (draft: Document, id: string, by: number): boolean => {
  const list = siblingsOf(draft, id)
  const at = list.indexOf(id)
  const to = Math.min(list.length - 1, Math.max(0, at + by))
  if (at < 0 || to === at) return false
  list.splice(at, 1)
  list.splice(to, 0, id)
  return true
}

/** Puts a layer into another place: right above `above`, or at the bottom of a group or of all. */
export const placeLayer = (
  draft: Document,
  id: string,
  to: { above: string } | { bottomOf: string | null },
): void => {
  const target = 'above' in to ? to.above : to.bottomOf
  // A group cannot lie in itself.
  if (target !== null && withChildren(draft, id).includes(target)) return
  const from = siblingsOf(draft, id)
  from.splice(from.indexOf(id), 1)
  if ('above' in to) {
    const list = siblingsOf(draft, to.above)
    list.splice(list.indexOf(to.above) + 1, 0, id)
  } else listOf(draft, to.bottomOf).unshift(id)
}

/** Copies a layer and what lies in it, right above it; answers the copy’s id. */
export const duplicateLayer = (draft: Document, id: string, createId: () => string): string => {
  const copyOf = (each: string): string => {
    const layer = draft.layers[each]
    if (!layer) return each
    const copy: Layer = { ...structuredClone(plain(layer)), id: createId() }
    if (copy.kind === 'group') copy.children = copy.children.map(copyOf)
    draft.layers[copy.id] = copy
    return copy.id
  }
  const list = siblingsOf(draft, id)
  const copied = copyOf(id)
  const copy = draft.layers[copied]
  if (copy) copy.name = `${copy.name} copy`
  list.splice(list.indexOf(id) + 1, 0, copied)
  return copied
}

/** A draft cannot be cloned; what it stands for can. */
const plain = (layer: Layer): Layer => (isDraft(layer) ? current(layer) : layer)

/** Puts layers into a new group where the topmost of them was. */
export const groupLayers = (
  draft: Document,
  ids: readonly string[],
  group: Extract<Layer, { kind: 'group' }>,
): void => {
  const inOrder = paintOrder(draft).filter((id) => ids.includes(id))
  const top = inOrder.at(-1)
  if (top === undefined) return
  const parent = parentOf(draft, top)
  const at = siblingsOf(draft, top).indexOf(top)
  draft.layers[group.id] = { ...group, children: [] }
  listOf(draft, parent).splice(at + 1, 0, group.id)
  for (const id of inOrder) {
    const from = siblingsOf(draft, id)
    from.splice(from.indexOf(id), 1)
    listOf(draft, group.id).push(id)
  }
}

/** Takes a group apart and leaves what was in it in its place. */
export const ungroupLayer = (draft: Document, id: string): void => {
  const group = draft.layers[id]
  if (group?.kind !== 'group') return
  const list = siblingsOf(draft, id)
  list.splice(list.indexOf(id), 1, ...group.children)
  delete draft.layers[id]
}

/** All layers from bottom to top, groups right before what lies in them. */
const paintOrder = (document: Document): string[] =>
  document.order.flatMap((id) => withChildren(document, id))

/** A layer in the list of layers. */
export interface LayerRow {
  layer: Layer
  depth: number
  /** Neither it nor a group around it is hidden. */
  shown: boolean
}

/** All layers as a list shows them: the topmost first, what lies in a group under it. */
export const layerRows = (document: Document): LayerRow[] => {
  const rowsOf = (ids: readonly string[], depth: number, shown: boolean): LayerRow[] =>
    ids.toReversed().flatMap((id) => {
      const layer = document.layers[id]
      if (!layer) return []
      const row = { layer, depth, shown: shown && layer.visible }
      return layer.kind === 'group' ? [row, ...rowsOf(layer.children, depth + 1, row.shown)] : [row]
    })
  return rowsOf(document.order, 0, true)
}
