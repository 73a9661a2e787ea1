import type { Editor } from '#renderer/editor/editor.ts'
import { reachOf } from '#renderer/editor/pixels/cover-layer.ts'
import type { Effect } from '#renderer/editor/pixels/effect.ts'
import type { AreaSource, CallOutput, SentArea } from '#renderer/editor/pixels/worker-calls.ts'
import { boundsInLayer } from '#renderer/editor/placement-points.ts'
import { bytesOf } from '#renderer/editor/scene.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { Placement, TileMap } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { expand, intersect, wholeOf } from '#shared/pixels/boxes.ts'
import { boxOfTile, placeOfKey, tileKey, tilesUnder } from '#shared/pixels/tiles.ts'
import type { Mask, PixelLayer } from './area-target.ts'

/** What effects make of tiles, in their order. */
export type Laid = CallOutput<'lay-area'>[number]

interface Lying {
  placement: Placement
  size: Size
}

/** The tiles of a layer that tiles of a mask lie on. */
const tilesReached = (
  { tiles, placement: at }: Mask,
  { placement, size }: Lying,
): readonly string[] => {
  const reached = Object.keys(tiles).flatMap((key) => {
    const { x, y, ...box } = boxOfTile(placeOfKey(key))
    const onPage = { ...box, x: x + Math.round(at.x), y: y + Math.round(at.y) }
    const inLayer = boundsInLayer(placement, expand(onPage, 1))
    return tilesUnder(intersect(inLayer, wholeOf(size)) ?? { x: 0, y: 0, width: 0, height: 0 })
  })
  return [...new Set(reached.map(tileKey))]
}

type OwnSource = Exclude<AreaSource, { from: 'scene' }>

/** A layer’s own pixels; of tiles those that are named. */
const sourceFor = async (
  editor: Editor,
  { pixels }: PixelLayer,
  keysOf: (tiles: TileMap) => readonly string[],
): Promise<OwnSource> => {
  if (pixels.from === 'asset') return { from: 'asset', url: editor.ports.pictureUrl(pixels.asset) }
  const { width, height, tiles } = pixels
  return {
    from: 'tiles',
    tiles: await bytesOf(editor, tiles, keysOf(tiles)),
    size: { width, height },
  }
}

/** All of a layer’s own pixels. */
export const wholeSource = (editor: Editor, layer: PixelLayer): Promise<OwnSource> =>
  sourceFor(editor, layer, Object.keys)

/** A layer’s own pixels, as far as a mask lies on them. */
export const sourceUnder = (editor: Editor, mask: Mask, layer: PixelLayer): Promise<OwnSource> => {
  const { placement, pixels } = layer
  return sourceFor(editor, layer, () => tilesReached(mask, { placement, size: pixels }))
}

/** Where a mask lies on the page. */
const placeOf = ({ store }: Editor, { placement }: Mask) => {
  const { width, height } = store.getState().document
  return {
    at: { x: Math.round(placement.x), y: Math.round(placement.y) },
    page: { width, height },
  }
}

/** The part of the page that a mask reaches; null: it lies beyond. */
export const maskReach = (editor: Editor, mask: Mask): Box | null =>
  reachOf(Object.keys(mask.tiles), placeOf(editor, mask))

/** What a mask covers of the page, as it lies on a layer. */
export const areaOn = async (editor: Editor, mask: Mask, on: Lying): Promise<SentArea> => ({
  ...placeOf(editor, mask),
  tiles: await bytesOf(editor, mask.tiles, Object.keys(mask.tiles)),
  layer: on,
})

/** What becomes of pixels where a mask covers them, off the page’s thread: of each effect the tiles that it changes. */
export const layOnArea = async (
  { editor, pixels }: Pick<ToolPorts, 'editor' | 'pixels'>,
  { mask, source, on }: { mask: Mask; source: AreaSource; on: Lying },
  effects: readonly Effect[],
): Promise<Laid[]> => {
  const area = await areaOn(editor, mask, on)
  return pixels.ask('lay-area', { area, source, effects })
}

/** Takes tiles in that were made; null among them: the tile is gone. */
export const keepLaid = ({ tiles }: Editor, laid: Laid): Map<string, string | null> =>
  new Map([...laid].map(([key, bytes]) => [key, bytes && tiles.put(bytes)]))

/** Puts such tiles where they belong. */
export const putLaid = (map: TileMap, kept: ReadonlyMap<string, string | null>): void => {
  for (const [key, id] of kept) {
    if (id === null) delete map[key]
    else map[key] = id
  }
}
