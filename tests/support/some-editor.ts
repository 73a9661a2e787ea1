import { CANVAS_VERSION, type CanvasDocument } from '#shared/model/canvas-document.ts'
import type { SizeOf } from '#renderer/editor/deeds/move-layers.ts'
import { createEditor, type Editor } from '#renderer/editor/editor.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import { calls } from '#renderer/editor/pixels/calls.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import type { Stage } from '#renderer/editor/stage/stage.ts'
import { packing } from '#renderer/editor/tiles/packing.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'
import { cutIntoTiles } from '#shared/pixels/tiles.ts'
import { noPictures } from '#tests/support/no-pictures.ts'

/** The pixel worker’s arithmetic, in this thread. */
const pixels: PixelEngine = {
  ask: (name, input) => Promise.resolve(calls[name](input)),
  stop: () => undefined,
}

/** All shapes are drawn in this colour, all over. */
const SHAPE = [200, 0, 0, 255]

/** An editor whose canvas lies in memory alone, with what tools need beside it. */
export const someEditor = ({ width, height }: Size) => {
  let id = 0
  const document: CanvasDocument = {
    version: CANVAS_VERSION,
    width,
    height,
    layers: {},
    order: [],
    box: { mode: 'auto', custom: null },
  }
  const editor: Editor = createEditor(
    {
      state: { document, past: [], future: [], branches: [], generations: [] },
      entries: [],
      sequence: 0,
    },
    {
      now: () => 0,
      afterFrame: (act) => act(),
      createId: () => `id-${(id += 1)}`,
      pictureUrl: String,
      pictures: noPictures(),
      packing,
      readTile: () => Promise.reject(new Error('All tiles are in memory')),
      writeTiles: () => Promise.resolve(),
      append: () => Promise.resolve(),
      keep: () => Promise.resolve(),
      onSaving: () => undefined,
    },
  )
  const sizeOf: SizeOf = (layer) => {
    if ('pixels' in layer) return layer.pixels
    if (layer.kind === 'mask') return { width, height }
    return layer.kind === 'shape' ? { width: layer.width, height: layer.height } : null
  }
  const rasterise: Stage['rasterise'] = (_, box) => {
    const data = new Uint8Array(box.width * box.height * 4)
    for (let at = 0; at < data.length; at += 4) data.set(SHAPE, at)
    return { ...box, data }
  }
  const nothing = (): void => undefined
  const stage = {
    sizeOf,
    rasterise,
    render: nothing,
    beginPreview: nothing,
    preview: nothing,
    endPreview: nothing,
    previewPart: nothing,
    paintOver: nothing,
    canvas: { getRetinaScaling: () => 1 },
  } as unknown as Stage
  return {
    editor,
    stage,
    pixels,
    redraw: () => undefined,
    /** Puts a layer on top, its pixels one by one. */
    add: (layer: Layer, data: Uint8Array<ArrayBuffer>, size: Size = { width, height }): void => {
      const channels = layer.kind === 'mask' ? 1 : 4
      const tiles = Object.fromEntries(
        [...cutIntoTiles({ box: { x: 0, y: 0, ...size }, channels, data })].map(([key, bytes]) => [
          key,
          editor.tiles.put(bytes),
        ]),
      )
      const filled =
        layer.kind === 'mask'
          ? { ...layer, tiles }
          : { ...layer, pixels: { from: 'tiles' as const, tiles, ...size } }
      editor.store.edit('Add', (draft) => {
        draft.layers[layer.id] = filled
        draft.order.push(layer.id)
      })
    },
    /** The bytes of a layer’s first tile that lie in the document’s first row. */
    firstRow: (layerId: string): number[] => {
      const layer = editor.store.getState().document.layers[layerId]
      const tiles = tilesOf(layer) ?? {}
      const channels = layer?.kind === 'mask' ? 1 : 4
      const bytes = editor.tiles.peek(tiles['0,0'] ?? '')
      return [...(bytes ?? new Uint8Array(width * channels))].slice(0, width * channels)
    },
  }
}
