import type { Editor } from '#renderer/editor/editor.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { coverageOf } from '#renderer/editor/scene.ts'
import type { LayerOf, TileMap } from '#shared/model/layer.ts'
import type { MaskDeed } from '#shared/model/mask-deed.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { areSame, cutIntoTiles } from '#shared/pixels/tiles.ts'

/** The page in a mask’s own pixels. */
export const pageIn = (
  { width, height }: { width: number; height: number },
  { x, y }: { x: number; y: number },
): Box => ({ x: -Math.round(x), y: -Math.round(y), width, height })

/** Coverage of a box as tiles of the canvas; those of `before` that stay the same stay what they are. */
export const keepCoverage = (
  { tiles }: Editor,
  { box, before = {} }: { box: Box; before?: TileMap },
  { data }: Coverage,
): TileMap =>
  Object.fromEntries(
    [...cutIntoTiles({ box, channels: 1, data })].map(([key, bytes]) => {
      const known = before[key]
      const there = known === undefined ? undefined : tiles.peek(known)
      return [key, known !== undefined && there && areSame(bytes, there) ? known : tiles.put(bytes)]
    }),
  )

/** Makes a mask what covers the page so, as one step; nothing where it is gone or something else was done to it. */
export const setMask = (
  editor: Editor,
  { mask, coverage, name }: { mask: LayerOf<'mask'>; coverage: Coverage; name: string },
): void => {
  const { store } = editor
  const { document } = store.getState()
  const now = document.layers[mask.id]
  if (now?.kind !== 'mask' || now.tiles !== mask.tiles) return
  const box = pageIn(document, mask.placement)
  const tiles = keepCoverage(editor, { box, before: mask.tiles }, coverage)
  store.edit(name, (draft) => {
    const layer = draft.layers[mask.id]
    if (layer?.kind === 'mask') layer.tiles = tiles
  })
}

/** What a mask covers of the page, as large as the page. */
export const pageCoverage = (editor: Editor, mask: LayerOf<'mask'>): Promise<Coverage> => {
  const { document } = editor.store.getState()
  return coverageOf(editor, mask.tiles, pageIn(document, mask.placement))
}

/** Does something to a whole mask, off the page’s thread; one step, and none where the mask is gone meanwhile. */
export const changeMask = async (
  { editor, pixels }: { editor: Editor; pixels: PixelEngine },
  { maskId, deed, amount, name }: { maskId: string; deed: MaskDeed; amount: number; name: string },
): Promise<void> => {
  const { store } = editor
  const mask = store.getState().document.layers[maskId]
  if (mask?.kind !== 'mask') return
  const coverage = await pageCoverage(editor, mask)
  const changed = await pixels.ask('change-mask', { coverage, deed, amount })
  setMask(editor, { mask, coverage: changed, name })
}
