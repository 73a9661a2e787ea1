import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshName, maskLayer } from '#renderer/editor/document/layer-makers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { noSides } from '#renderer/editor/session.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { TileMap } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Sides } from '#shared/pixels/outpaint-box.ts'
import { TILE, tileKey, tilesUnder } from '#shared/pixels/tiles.ts'

/** What of a tile lies outside a rectangle, covered wholly; nothing beyond the page. */
const outside = (
  { column, row }: { column: number; row: number },
  page: Box,
  kept: Box,
): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(TILE * TILE)
  const isIn = ({ x, y, width, height }: Box, left: number, top: number): boolean =>
    left >= x && top >= y && left < x + width && top < y + height
  for (let at = 0; at < bytes.length; at += 1) {
    const [left, top] = [column * TILE + (at % TILE), row * TILE + Math.floor(at / TILE)]
    if (isIn(page, left, top) && !isIn(kept, left, top)) bytes[at] = 255
  }
  return bytes
}

/** A mask of everything of a page that lies outside a rectangle. */
const frameMask = ({ tiles }: Editor, page: Box, kept: Box): TileMap => {
  let full: string | null = null
  const keep = (bytes: Uint8Array<ArrayBuffer>): string | null => {
    if (bytes.every((byte) => byte === 0)) return null
    if (bytes.every((byte) => byte === 255)) return (full ??= tiles.put(bytes))
    return tiles.put(bytes)
  }
  return Object.fromEntries(
    tilesUnder(page).flatMap((place) => {
      const id = keep(outside(place, page, kept))
      return id === null ? [] : [[tileKey(place), id]]
    }),
  )
}

/** What a document is with so much more on each side, as far as that decides what is sent of it. */
export const expandedPage = (
  { width, height, box }: Pick<CanvasDocument, 'width' | 'height' | 'box'>,
  { top, right, bottom, left }: Sides,
): Pick<CanvasDocument, 'width' | 'height' | 'box'> => ({
  width: width + left + right,
  height: height + top + bottom,
  box: { mode: box.mode === 'custom' ? 'auto' : box.mode, custom: null },
})

/** Enlarges the document and lays a mask over what came new; other masks are hidden. One step. */
export const expandDocument = (editor: Editor, sides: Sides): void => {
  const { store, session, ports } = editor
  const { document } = store.getState()
  const page = expandedPage(document, sides)
  const { width, height } = page
  const kept = { x: sides.left, y: sides.top, width: document.width, height: document.height }
  const mask = {
    ...maskLayer(
      { id: ports.createId(), name: freshName(document.layers, 'mask') },
      document.layers,
    ),
    tiles: frameMask(editor, { x: 0, y: 0, width, height }, kept),
  }
  store.edit('Expand canvas', (draft) => {
    Object.assign(draft, page)
    for (const layer of Object.values(draft.layers)) {
      if (layer.kind === 'group') continue
      layer.placement.x += sides.left
      layer.placement.y += sides.top
      if (layer.kind === 'mask') layer.visible = false
    }
    insertLayer(draft, mask)
  })
  session.setState({ selected: [mask.id], sides: noSides })
}
