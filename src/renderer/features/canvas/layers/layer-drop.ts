import { parentOf, placeLayer, withChildren } from '#renderer/editor/document/layer-edits.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'

/** Where beside a row of the list something is dropped, as the list shows it. */
export type DropSide = 'above' | 'below' | 'into'

export interface Drop {
  /** The layer of the row. */
  on: string
  side: DropSide
}

/** Which part of a row the pointer is in; a group takes what is dropped on the middle of it. */
export const sideAt = (share: number, isGroup: boolean): DropSide => {
  if (isGroup && share > 0.3) return 'into'
  return share < 0.5 ? 'above' : 'below'
}

/** Layers of these that lie in none of the others, the lowest first. */
const outermost = (document: CanvasDocument, ids: readonly string[]): string[] => {
  const all = document.order.flatMap((id) => withChildren(document, id))
  const inside = new Set(
    ids.flatMap((id) => withChildren(document, id).filter((each) => each !== id)),
  )
  return all.filter((id) => ids.includes(id) && !inside.has(id))
}

type Place = Parameters<typeof placeLayer>[2]

const listOf = (document: CanvasDocument, parent: string | null): readonly string[] => {
  const group = parent === null ? undefined : document.layers[parent]
  return group?.kind === 'group' ? group.children : document.order
}

/** The place as the document has it, among those that stay where they are. */
const placeOf = (document: CanvasDocument, { on, side }: Drop, moved: readonly string[]): Place => {
  if (side === 'above') return { above: on }
  const parent = side === 'into' ? on : parentOf(document, on)
  const list = listOf(document, parent)
  const under = side === 'into' ? list : list.slice(0, list.indexOf(on))
  const below = under.findLast((id) => !moved.includes(id))
  return below === undefined ? { bottomOf: parent } : { above: below }
}

/** False where layers would have to lie in themselves, or beside nothing but themselves. */
export const canDrop = (
  document: CanvasDocument,
  ids: readonly string[],
  { on }: Pick<Drop, 'on'>,
): boolean => !ids.some((id) => withChildren(document, id).includes(on))

/** Puts layers where they are dropped, in the order they lie in. */
export const dropLayers = (draft: CanvasDocument, ids: readonly string[], drop: Drop): void => {
  if (!canDrop(draft, ids, drop)) return
  const moved = outermost(draft, ids)
  let place = placeOf(draft, drop, moved)
  for (const id of moved) {
    placeLayer(draft, id, place)
    place = { above: id }
  }
}
