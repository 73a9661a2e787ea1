import {
  type PaintedLayer,
  paintedLayers,
  visibleStack,
} from '#renderer/editor/document/painted-layers.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { TileMap } from '#shared/model/layer.ts'
import { unmoved } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { joinTiles, tileKey, tilesUnder } from '#shared/pixels/tiles.ts'
import type { Editor } from './editor.ts'
import { coverTogether } from './pixels/cover-together.ts'
import type { PixelSource, Scene, SentLayer, SentMask } from './pixels/worker-calls.ts'
import { wholeMove } from './placement-points.ts'
import type { Stage } from './stage/stage.ts'
import type { TileBytes } from './tiles/packing.ts'

/** All of a document. */
export const pageOf = ({ width, height }: { width: number; height: number }): Box => ({
  x: 0,
  y: 0,
  width,
  height,
})

/** Tiles of a map, as far as it has them. */
export const bytesOf = async (
  { tiles }: Editor,
  map: TileMap,
  keys: readonly string[],
): Promise<Map<string, TileBytes>> => {
  const read = await Promise.all(
    keys.flatMap((key) => {
      const id = map[key]
      return id === undefined ? [] : [tiles.get(id).then((bytes) => [key, bytes] as const)]
    }),
  )
  return new Map(read)
}

/** What a layer’s pixels are made of, as far as they lie within a box. */
export const sourceOf = async (
  { editor, stage }: { editor: Editor; stage: Stage },
  { layer }: Pick<PaintedLayer, 'layer'>,
  box: Box,
): Promise<PixelSource> => {
  if (!('pixels' in layer)) return { from: 'bitmap', bitmap: stage.rasterise(layer.id, box) }
  const { pixels } = layer
  if (pixels.from === 'asset') return { from: 'asset', url: editor.ports.pictureUrl(pixels.asset) }
  const move = wholeMove(layer.placement)
  const keys = move
    ? tilesUnder({ ...box, x: box.x - move.x, y: box.y - move.y }).map(tileKey)
    : Object.keys(pixels.tiles)
  const { width, height } = pixels
  return {
    from: 'tiles',
    tiles: await bytesOf(editor, pixels.tiles, keys),
    size: { width, height },
  }
}

/** What is seen of a document within a box, for the pixel worker. */
export const sceneOf = async (
  canvas: { editor: Editor; stage: Stage },
  document: CanvasDocument,
  box: Box,
): Promise<Scene> => {
  const layers = await Promise.all(
    visibleStack(document).map(async (painted): Promise<SentLayer> => {
      const source = await sourceOf(canvas, painted, box)
      // What was drawn for the purpose lies where the box begins.
      const placement =
        source.from === 'bitmap' ? { ...unmoved, x: box.x, y: box.y } : painted.layer.placement
      return { source, placement, opacity: painted.opacity, blend: painted.layer.blend }
    }),
  )
  return { box, layers }
}

/** What tiles of a mask cover within a box of it. */
export const coverageOf = async (editor: Editor, map: TileMap, box: Box): Promise<Coverage> => {
  const tiles = await bytesOf(editor, map, tilesUnder(box).map(tileKey))
  const { data } = joinTiles(tiles, box, 1)
  return { width: box.width, height: box.height, data }
}

/** All visible masks, as far as they lie within a box of the document, for the pixel worker. */
export const masksIn = (
  editor: Editor,
  document: CanvasDocument,
  box: Box,
): Promise<SentMask[]> => {
  const shown = paintedLayers(document).flatMap(({ layer, shown: isShown }) =>
    isShown && layer.kind === 'mask' ? [layer] : [],
  )
  return Promise.all(
    shown.map(async ({ tiles, strength, placement }) => {
      const [x, y] = [box.x - Math.round(placement.x), box.y - Math.round(placement.y)]
      const local = { ...box, x, y }
      return {
        tiles: await bytesOf(editor, tiles, tilesUnder(local).map(tileKey)),
        box: local,
        strength,
      }
    }),
  )
}

/** What all visible masks cover together within a box of the document, each as strong as it is. */
export const selectionIn = async (
  editor: Editor,
  document: CanvasDocument,
  box: Box,
): Promise<Coverage> => coverTogether(await masksIn(editor, document, box), box)
