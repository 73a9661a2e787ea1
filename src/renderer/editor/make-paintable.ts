import { unmoved } from '#shared/model/layer.ts'
import { cutIntoTiles } from '#shared/pixels/tiles.ts'
import type { Editor } from './editor.ts'
import type { PixelEngine } from './pixels/pixel-engine.ts'

/** Turns a picture of the library on a layer into tiles that can be drawn on: one step, and it looks as before. */
export const makePaintable = async (
  { editor, pixels }: { editor: Editor; pixels: PixelEngine },
  layerId: string,
): Promise<void> => {
  const { store, tiles, ports } = editor
  const layer = store.getState().document.layers[layerId]
  if (!layer || !('pixels' in layer) || layer.pixels.from !== 'asset') return
  const { asset, width, height } = layer.pixels
  const box = { x: 0, y: 0, width, height }
  const source = { from: 'asset' as const, url: ports.pictureUrl(asset) }
  const scene = {
    box,
    layers: [{ source, placement: unmoved, opacity: 1, blend: 'normal' as const }],
  }
  const { data } = await pixels.ask('pixels', { scene })
  const map = Object.fromEntries(
    [...cutIntoTiles({ box, channels: 4, data })].map(([key, bytes]) => [key, tiles.put(bytes)]),
  )
  store.edit('Make paintable', (draft) => {
    const each = draft.layers[layerId]
    if (each && 'pixels' in each) each.pixels = { from: 'tiles', tiles: map, width, height }
  })
}
