import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer, TileMap } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Size } from '#shared/pixels/box.ts'
import { joinMiniatures, maskMiniature, paintMiniature } from '#shared/pixels/miniature.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { Editor } from './editor.ts'
import { tilesOf } from './painting.ts'
import type { TileBytes } from './tiles/packing.ts'

/** Milliseconds without a change after which is looked whether anything is to be drawn. */
const QUIET = 200
/** Milliseconds of an idle page that bringing down a tile may take. */
const LONGEST = 2
/** Small tiles that are kept, a kilobyte each: of four layers as large as a page can be. */
const MOST_KEPT = 16_384

const [CLEAR, BLACK] = [
  [0, 0, 0, 0],
  [0, 0, 0, 255],
]

/** A layer, small. */
export interface Thumbnail {
  bitmap: Bitmap
  /** Of what it shows, in pixels. */
  size: Size
}

/** Everything that a thumbnail is made of. */
interface Look {
  tiles: TileMap
  isMask: boolean
  size: Size
  by: Point
}

const lookOf = (layer: Layer | undefined, page: CanvasDocument): Look | null => {
  const tiles = tilesOf(layer)
  if (!layer || !tiles) return null
  const isMask = layer.kind === 'mask'
  return {
    tiles,
    isMask,
    size: 'pixels' in layer ? layer.pixels : page,
    by: isMask ? layer.placement : { x: 0, y: 0 },
  }
}

const factsOf = (look: Look | null): readonly unknown[] =>
  look ? [look.tiles, look.size.width, look.size.height, look.by.x, look.by.y] : []

const isSame = (one: Look | null, other: Look | null): boolean => {
  const [these, those] = [factsOf(one), factsOf(other)]
  return these.length === those.length && these.every((fact, at) => fact === those[at])
}

interface Shown {
  layerId: string
  isSeen: boolean
  /** undefined: it was never drawn. */
  drawn: Look | null | undefined
  paint: (thumbnail: Thumbnail | null) => void
}

interface ThumbnailPorts {
  /** A gesture goes on. */
  isBusy: () => boolean
  /** Answers when the page has nothing to do. */
  idle: () => Promise<{ timeRemaining: () => number }>
}

/**
 * Draws layers small, of those that are seen, when nothing has changed for a while and the page is idle: strokes and
 * steps never wait for it.
 */
export const createLayerThumbnails = (
  { store, tiles }: Editor,
  { isBusy, idle }: ThumbnailPorts,
) => {
  const shown = new Set<Shown>()
  /** Small tiles by their id, the one made longest ago first. */
  const small = new Map<string, TileBytes>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasChanged = false
  let isDrawing = false

  const wait = (): void => {
    timer ??= setTimeout(look, QUIET)
  }
  const hear = (): void => {
    hasChanged = true
    wait()
  }

  const lookNow = ({ layerId }: Shown): Look | null => {
    const { document } = store.getState()
    return lookOf(document.layers[layerId], document)
  }
  const nextStale = (): Shown | undefined =>
    [...shown].find(
      (each) => each.isSeen && (each.drawn === undefined || !isSame(each.drawn, lookNow(each))),
    )

  const bringDown = async (id: string, isMask: boolean): Promise<void> => {
    if (small.has(id)) return
    const bytes = tiles.peek(id) ?? (await tiles.get(id))
    small.set(id, isMask ? maskMiniature(bytes) : paintMiniature(bytes))
    const [oldest] = small.keys()
    if (small.size > MOST_KEPT && oldest !== undefined) small.delete(oldest)
  }

  /** The small tiles of a layer; null: something else has to be done first. */
  const gather = async ({ tiles: map, isMask }: Look): Promise<Map<string, TileBytes> | null> => {
    let moment = await idle()
    const found = new Map<string, TileBytes>()
    for (const [key, id] of Object.entries(map)) {
      if (!small.has(id) && moment.timeRemaining() < LONGEST) moment = await idle()
      if (hasChanged || isBusy()) return null
      try {
        await bringDown(id, isMask)
      } catch {
        // A tile that cannot be read is told of where it is drawn large.
      }
      const bytes = small.get(id)
      if (bytes) found.set(key, bytes)
    }
    return found
  }

  const draw = async (each: Shown): Promise<boolean> => {
    const now = lookNow(each)
    const found = now && (await gather(now))
    if (now && !found) return false
    each.drawn = now
    const isEmpty = !now || Object.keys(now.tiles).length === 0
    if (isEmpty || !found) each.paint(null)
    else {
      const { size, by, isMask } = now
      const ground = isMask ? BLACK : CLEAR
      each.paint({ bitmap: joinMiniatures(found, { size, by, ground }), size })
    }
    return true
  }

  const drawStale = async (): Promise<void> => {
    if (isDrawing) return
    isDrawing = true
    let stale = nextStale()
    while (stale && (await draw(stale))) stale = nextStale()
    isDrawing = false
    if (stale) wait()
  }

  const look = (): void => {
    timer = undefined
    if (hasChanged || isBusy()) {
      hasChanged = false
      wait()
    } else void drawStale()
  }

  /** Hears of changes for as long as anything is shown. */
  let leave: (() => void) | null = null

  /** Draws a layer from now on whenever it has changed; null: nothing is painted on it. */
  const show = (layerId: string, paint: Shown['paint']) => {
    const each: Shown = { layerId, isSeen: false, drawn: undefined, paint }
    shown.add(each)
    leave ??= store.subscribe(hear)
    return {
      /** It is seen now, or not any more. */
      see: (isSeen: boolean): void => {
        each.isSeen = isSeen
        if (isSeen) wait()
      },
      stop: (): void => {
        shown.delete(each)
        if (shown.size > 0) return
        leave?.()
        leave = null
        clearTimeout(timer)
        timer = undefined
      },
    }
  }
  return { show }
}
export type LayerThumbnails = ReturnType<typeof createLayerThumbnails>
