import type { Editor } from '#renderer/editor/editor.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { type Layer, type Pixels, unmoved } from '#shared/model/layer.ts'

/** Pixels of a picture that take long enough to be made ready that it is told. */
const LARGE = 8_000_000

interface Ports {
  editor: Editor
  pixels: PixelEngine
}

type Picture = Layer & { pixels: Extract<Pixels, { from: 'asset' }> }

/** True for a layer that shows a picture of the library. */
export const isPicture = (layer: Layer | undefined): layer is Picture =>
  layer !== undefined && 'pixels' in layer && layer.pixels.from === 'asset'

const asTiles = async (
  { editor, pixels }: Ports,
  { asset, width, height }: Picture['pixels'],
): Promise<Pixels> => {
  const { tiles, ports } = editor
  const box = { x: 0, y: 0, width, height }
  const source = { from: 'asset' as const, url: ports.pictureUrl(asset) }
  const scene = {
    box,
    layers: [{ source, placement: unmoved, opacity: 1, blend: 'normal' as const }],
  }
  const cut = await pixels.ask('tiles', { scene })
  const map = Object.fromEntries([...cut].map(([key, bytes]) => [key, tiles.put(bytes)]))
  return { from: 'tiles', tiles: map, width, height }
}

/** A layer’s picture of the library as tiles that can be drawn on; null: it has none, or it cannot be read, which is told. */
export const paintableFor = async (ports: Ports, layer: Layer): Promise<Pixels | null> => {
  if (!isPicture(layer)) return null
  const { session } = ports.editor
  const { width, height } = layer.pixels
  if (width * height > LARGE) session.setState({ obstacle: { why: 'large', layerId: layer.id } })
  try {
    return await asTiles(ports, layer.pixels)
  } catch {
    session.setState({ obstacle: { why: 'unreadable', layerId: layer.id } })
    return null
  }
}

/** Puts such tiles in place of the picture, unless something else has come there. */
export const putPaintable = (draft: CanvasDocument, layerId: string, paintable: Pixels): void => {
  const layer = draft.layers[layerId]
  if (isPicture(layer)) Object.assign(layer, { pixels: paintable })
}

/** Turns a picture of the library on a layer into tiles that can be drawn on: one step, and it looks as before. */
export const makePaintable = async (ports: Ports, layerId: string): Promise<void> => {
  const { store } = ports.editor
  const layer = store.getState().document.layers[layerId]
  const paintable = layer ? await paintableFor(ports, layer) : null
  if (paintable) store.edit('Make paintable', (draft) => putPaintable(draft, layerId, paintable))
}
