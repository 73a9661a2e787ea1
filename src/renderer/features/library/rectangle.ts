import type { IdList } from '#renderer/bridge/asset-index.ts'
import { type Layout, rowAt } from './layout.ts'

/** Two corners of a rectangle, in pixels of the grid. */
export interface Rectangle {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Point {
  x: number
  y: number
}

/** The rectangle between two points. */
export const rectangleOf = (one: Point, other: Point): Rectangle => ({
  left: Math.min(one.x, other.x),
  right: Math.max(one.x, other.x),
  top: Math.min(one.y, other.y),
  bottom: Math.max(one.y, other.y),
})

/** The pictures that a rectangle touches, in their order. */
export const inRectangle = (layout: Layout, { left, right, top, bottom }: Rectangle): number[] => {
  const touched: number[] = []
  const first = rowAt(layout, top)
  for (let position = first; position < layout.rows; position += 1) {
    if (layout.topOf(position) > bottom) break
    const row = layout.row(position)
    if (row.top + row.height < top) continue
    for (const [offset, from] of row.lefts.entries()) {
      const to = from + (row.widths[offset] ?? 0)
      if (from <= right && to >= left) touched.push(row.start + offset)
    }
  }
  return touched
}

/** What a rectangle does to a selection: takes its place, adds to it, or turns what it touches round. */
export type Drawing = 'replace' | 'add' | 'toggle'

/** The selection while a rectangle is drawn, from what was selected when it began. */
export const drawnSelection = (
  before: ReadonlySet<string>,
  touched: { ids: IdList; positions: readonly number[] },
  how: Drawing,
): ReadonlySet<string> => {
  const selected = new Set(how === 'replace' ? [] : before)
  for (const position of touched.positions) {
    const id = touched.ids.at(position)
    if (id === undefined) continue
    if (how === 'toggle' && before.has(id)) selected.delete(id)
    else selected.add(id)
  }
  return selected
}
