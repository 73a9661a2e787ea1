import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import { type LayerOf, unmoved } from '#shared/model/layer.ts'

/** A layer of paint that shows these tiles, from left to right. */
export const somePaint = (id: string, tiles: readonly string[] = []): LayerOf<'paint'> => ({
  id,
  kind: 'paint',
  name: 'Paint',
  visible: true,
  locked: false,
  opacity: 1,
  blend: 'normal',
  placement: unmoved,
  pixels: {
    from: 'tiles',
    tiles: Object.fromEntries(tiles.map((tile, column) => [`${column},0`, tile])),
    width: 512,
    height: 512,
  },
  origin: null,
})

/** A layer that shows a picture of the library. */
export const someImage = (id: string, asset: string): LayerOf<'image'> => ({
  ...somePaint(id),
  kind: 'image',
  pixels: { from: 'asset', asset, width: 64, height: 64 },
})

/** A canvas of 512 × 512 without a past, with these layers. */
export const someCanvasState = (
  layers: readonly CanvasState['document']['layers'][string][] = [],
): CanvasState => ({
  document: {
    version: CANVAS_VERSION,
    width: 512,
    height: 512,
    layers: Object.fromEntries(layers.map((layer) => [layer.id, layer])),
    order: layers.map(({ id }) => id),
    box: { mode: 'auto', custom: null },
  },
  past: [],
  future: [],
  branches: [],
  generations: [],
})

/** A step that makes a layer show a tile. */
export const someStep = (id: string, tile: string = `tile-${id}`): JournalEntry => ({
  kind: 'step',
  step: {
    id,
    name: 'Brush',
    at: 1000,
    forward: [{ op: 'add', path: ['layers', 'paint', 'pixels', 'tiles', '0,0'], value: tile }],
    back: [{ op: 'remove', path: ['layers', 'paint', 'pixels', 'tiles', '0,0'] }],
  },
})
