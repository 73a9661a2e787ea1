import type { Layer, TileMap } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { intersect } from '#shared/pixels/boxes.ts'
import {
  isClear,
  placeOfKey,
  TILE,
  type TilePlace,
  tileKey,
  tilesUnder,
} from '#shared/pixels/tiles.ts'
import type { Editor } from './editor.ts'
import { type Effect, layEffect, type Rgb } from './pixels/effect.ts'
import type { TileBytes } from './tiles/packing.ts'

export const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

export const hexOf = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

/** Whether nothing may be added to a layer that is clear, nor taken from what is not. */
export const keepsTransparency = (layer: Layer): boolean =>
  'transparencyLocked' in layer && layer.transparencyLocked === true

/** What painting with a colour does to a layer: masks are covered. */
export const effectOn = (layer: Layer, colour: string): Effect =>
  layer.kind === 'mask'
    ? { kind: 'cover' }
    : { kind: keepsTransparency(layer) ? 'recolour' : 'paint', colour: rgbOf(colour) }

/** Bytes a pixel of what is painted on. */
const channelsOf = ({ kind }: Effect): 1 | 4 => (kind === 'cover' || kind === 'uncover' ? 1 : 4)

/** The tiles of a layer that can be drawn on; null where it has none. */
export const tilesOf = (layer: Layer | undefined): TileMap | null => {
  if (layer?.kind === 'mask') return layer.tiles
  if (layer && 'pixels' in layer && layer.pixels.from === 'tiles') return layer.pixels.tiles
  return null
}

/** Tiles that strokes before were covered on, 0 all over again: made anew each time they would have memory cleaned up. */
const spare: TileBytes[] = []
const MOST_SPARE = 128

const takeSpare = (): TileBytes => spare.pop() ?? new Uint8Array(TILE * TILE)

const giveBack = (covered: TileBytes): void => {
  if (spare.length < MOST_SPARE) spare.push(covered.fill(0))
}

const WHOLE: Box = { x: 0, y: 0, width: TILE, height: TILE }

/** A tile as it may become, and the part of it that is new. */
export interface ChangedTile {
  bytes: TileBytes
  /** In pixels of the tile. */
  box: Box
}

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
  /** Where there is no tile. */
  const nothing = new Uint8Array(TILE * TILE * channelsOf(effect))

  const unread: [key: string, id: string][] = []
  for (const [key, id] of Object.entries(base)) {
    const bytes = editor.tiles.peek(id)
    if (bytes) under.set(key, bytes)
    else unread.push([key, id])
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

  /** What tiles would become, as far as it was asked for; those of which more is covered since are told apart. */
  const laid = new Map<string, TileBytes>()
  const stale = new Set<string>()

  const layPart = (place: TilePlace, box: Box): TileBytes => {
    const key = tileKey(place)
    const covered = coverage.get(key) ?? new Uint8Array(TILE * TILE)
    clip(place, covered)
    const there = under.get(key) ?? nothing
    const into = laid.get(key) ?? new Uint8Array(there)
    laid.set(key, into)
    layEffect(effect, { there, covered }, { box, into })
    stale.delete(key)
    return into
  }

  const whole = (key: string): TileBytes => {
    const known = laid.get(key)
    if (known && !stale.has(key)) return known
    const { column, row } = placeOfKey(key)
    return layPart({ column, row }, WHOLE)
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
    /** The coverage of a tile, 0 all over at first. It may be raised, never lowered. */
    tileOf: (place: TilePlace): TileBytes => {
      const key = tileKey(place)
      stale.add(key)
      const known = coverage.get(key)
      if (known) return known
      const fresh = takeSpare()
      coverage.set(key, fresh)
      return fresh
    },
    /** What the tiles that a box touches would become; it holds all that was covered since the last time. */
    preview: (box: Box): Map<string, ChangedTile> =>
      new Map(
        tilesUnder(box).flatMap((place) => {
          const key = tileKey(place)
          const here = { ...box, x: box.x - place.column * TILE, y: box.y - place.row * TILE }
          const part = intersect(here, WHOLE)
          if (!part || !stale.has(key)) return []
          return [[key, { bytes: layPart(place, part), box: part }] as const]
        }),
      ),
    /** Makes it so, as a part of the gesture under way; nothing can be laid any more. */
    commit: (): void => {
      const come = new Map<string, string | null>()
      for (const [key, covered] of coverage) {
        if (isClear(covered)) continue
        const bytes = whole(key)
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
      for (const covered of coverage.values()) giveBack(covered)
      coverage.clear()
    },
  }
}
export type Painting = ReturnType<typeof createPainting>
