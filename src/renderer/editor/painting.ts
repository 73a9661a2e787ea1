import type { Layer, TileMap } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { coverTile, eraseTile, paintTile, uncoverTile } from '#shared/pixels/paint-tile.ts'
import { TILE, type TilePlace, tileKey, tilesUnder } from '#shared/pixels/tiles.ts'
import type { Editor } from './editor.ts'
import type { TileBytes } from './tile-store.ts'

/** What coverage does to a layer. */
export type Effect = { kind: 'cover' | 'uncover' | 'erase' } | { kind: 'paint'; colour: Rgb }
export type Rgb = readonly [number, number, number]

export const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

export const hexOf = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

/** What painting with a colour does to a layer: masks are covered. */
export const effectOn = (layer: Layer, colour: string): Effect =>
  layer.kind === 'mask' ? { kind: 'cover' } : { kind: 'paint', colour: rgbOf(colour) }

/** Bytes a pixel of what is painted on. */
const channelsOf = ({ kind }: Effect): 1 | 4 => (kind === 'cover' || kind === 'uncover' ? 1 : 4)

const apply = (effect: Effect, bytes: TileBytes, coverage: TileBytes): TileBytes => {
  if (effect.kind === 'paint') return paintTile(bytes, coverage, effect.colour)
  if (effect.kind === 'cover') return coverTile(bytes, coverage)
  return effect.kind === 'uncover' ? uncoverTile(bytes, coverage) : eraseTile(bytes, coverage)
}

/** The tiles of a layer that can be drawn on; null where it has none. */
export const tilesOf = (layer: Layer | undefined): TileMap | null => {
  if (layer?.kind === 'mask') return layer.tiles
  if (layer && 'pixels' in layer && layer.pixels.from === 'tiles') return layer.pixels.tiles
  return null
}

const isClear = (bytes: TileBytes): boolean => bytes.every((byte) => byte === 0)

/**
 * Lays coverage onto a layer, in its own pixels. The tiles that were there are read first; `preview` hears what the layer
 * would become, `commit` makes it so within the gesture under way.
 */
export const createPainting = (
  editor: Editor,
  { layerId, effect, bounds }: { layerId: string; effect: Effect; bounds: Box },
) => {
  const base = tilesOf(editor.store.getState().document.layers[layerId]) ?? {}
  const coverage = new Map<string, TileBytes>()
  const under = new Map<string, TileBytes>()
  const channels = channelsOf(effect)

  const unread: [key: string, id: string][] = []
  for (const [key, id] of Object.entries(base)) {
    const bytes = editor.tiles.peek(id)
    if (bytes) under.set(key, bytes)
    else unread.push([key, id])
  }
  const baseOf = (key: string): TileBytes => {
    const known = under.get(key)
    if (known) return known
    const fresh = new Uint8Array(TILE * TILE * channels)
    under.set(key, fresh)
    return fresh
  }

  /** Nothing is drawn beyond the edges of what can be drawn on. */
  const clip = ({ column, row }: TilePlace, bytes: TileBytes): void => {
    const [left, top] = [bounds.x - column * TILE, bounds.y - row * TILE]
    const [right, bottom] = [left + bounds.width, top + bounds.height]
    if (left <= 0 && top <= 0 && right >= TILE && bottom >= TILE) return
    for (let y = 0; y < TILE; y += 1) {
      const start = y * TILE
      if (y < top || y >= bottom) bytes.fill(0, start, start + TILE)
      else {
        bytes.fill(0, start, start + Math.max(0, Math.min(TILE, left)))
        bytes.fill(0, start + Math.max(0, Math.min(TILE, right)), start + TILE)
      }
    }
  }

  const result = (key: string, place: TilePlace): TileBytes => {
    const covered = coverage.get(key) ?? new Uint8Array(TILE * TILE)
    clip(place, covered)
    return apply(effect, baseOf(key), covered)
  }

  return {
    /** All that it may be laid over is in memory: nothing needs to be waited for. */
    isReady: unread.length === 0,
    /** Reads what is not; nothing may be shown or kept before. */
    prepare: async (): Promise<void> => {
      await Promise.all(
        unread.map(async ([key, id]) => {
          under.set(key, await editor.tiles.get(id))
        }),
      )
    },
    /** The coverage of a tile, 0 all over at first. */
    tileOf: (place: TilePlace): TileBytes => {
      const key = tileKey(place)
      const known = coverage.get(key)
      if (known) return known
      const fresh = new Uint8Array(TILE * TILE)
      coverage.set(key, fresh)
      return fresh
    },
    /** What the tiles that a box touches would become. */
    preview: (box: Box): Map<string, TileBytes> =>
      new Map(
        tilesUnder(box).flatMap((place) => {
          const key = tileKey(place)
          return coverage.has(key) ? [[key, result(key, place)] as const] : []
        }),
      ),
    /** Makes it so, as a part of the gesture under way. */
    commit: (): void => {
      const come = new Map<string, string | null>()
      for (const [key, covered] of coverage) {
        if (isClear(covered)) continue
        const [column = 0, row = 0] = key.split(',').map(Number)
        const bytes = result(key, { column, row })
        come.set(key, isClear(bytes) ? null : editor.tiles.put(bytes))
      }
      editor.store.change((draft) => {
        const map = tilesOf(draft.layers[layerId])
        if (!map) return
        for (const [key, id] of come) {
          if (id === null) delete map[key]
          else map[key] = id
        }
      })
    },
  }
}
export type Painting = ReturnType<typeof createPainting>
