import type { Editor } from '#renderer/editor/editor.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { bytesOf } from '#renderer/editor/scene.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { GradientLaying } from '#shared/pixels/lay-gradient.ts'
import { TILE, tileKey, tilesUnder } from '#shared/pixels/tiles.ts'
import { keepLaid, type Laid, putLaid } from './lay-on-area.ts'

/** A box cut into rows of tiles, each so small that sending it holds nothing up. */
const stripsOf = (box: Box): Box[] => {
  const strips: Box[] = []
  const bottom = box.y + box.height
  for (let y = box.y; y < bottom;) {
    const end = Math.min(bottom, (Math.floor(y / TILE) + 1) * TILE)
    strips.push({ ...box, y, height: end - y })
    y = end
  }
  return strips
}

/**
 * Lays a gradient over a box of a layer, in its own pixels, off the page’s thread: one step, together with what the
 * gesture under way has done. Nothing where the layer is gone; begun again where something else was done to it meanwhile.
 */
export const drawGradient = async (
  ports: { editor: Editor; pixels: PixelEngine },
  drawn: { layerId: string; box: Box; laying: GradientLaying; name: string },
): Promise<void> => {
  const { editor, pixels } = ports
  const { layerId, box, laying, name } = drawn
  const tilesNow = () => tilesOf(editor.store.getState().document.layers[layerId])
  const before = tilesNow()
  if (!before) return
  const come: Laid = new Map()
  for (const strip of stripsOf(box)) {
    const tiles = await bytesOf(editor, before, tilesUnder(strip).map(tileKey))
    const changed = await pixels.ask('lay-gradient', { tiles, box: strip, laying })
    for (const [key, bytes] of changed) come.set(key, bytes)
  }
  if (tilesNow() !== before) {
    await drawGradient(ports, drawn)
    return
  }
  const kept = keepLaid(editor, come)
  editor.store.change((draft) => {
    const map = tilesOf(draft.layers[layerId])
    if (map) putLaid(map, kept)
  })
  editor.store.commit(name)
}
