import { TILE, type TilePlace } from '#shared/pixels/tiles.ts'
import type { Size } from '#shared/pixels/box.ts'
import type { TileMap } from '#shared/model/layer.ts'
import type { TileBytes, TileStore } from '#renderer/editor/tile-store.ts'

/** How a tile’s bytes become colours on the screen. */
export type Colouring = (bytes: TileBytes) => Uint8ClampedArray<ArrayBuffer>

const placeOf = (key: string): TilePlace => {
  const [column = 0, row = 0] = key.split(',').map(Number)
  return { column, row }
}

/** Paint is shown as it is. */
export const asPaint: Colouring = (bytes) => new Uint8ClampedArray(bytes)

/** Coverage is shown as one colour, as strong as it covers. */
export const inColour =
  ([red, green, blue]: readonly [number, number, number]): Colouring =>
  (bytes) => {
    const colours = new Uint8ClampedArray(bytes.length * 4)
    for (let at = 0; at < bytes.length; at += 1) {
      const covered = bytes[at] ?? 0
      if (covered === 0) continue
      colours[at * 4] = red
      colours[at * 4 + 1] = green
      colours[at * 4 + 2] = blue
      colours[at * 4 + 3] = covered
    }
    return colours
  }

interface SurfaceOptions {
  tiles: TileStore
  colouring: Colouring
  /** Something is shown differently. */
  onDrawn: () => void
}

/** The tiles of a layer on a canvas of their own, for the screen alone: nothing is ever read back from it. */
export const createLayerSurface = ({ tiles, colouring, onDrawn }: SurfaceOptions) => {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  let shown: TileMap = {}
  const previewed = new Set<string>()

  const draw = (key: string, bytes: TileBytes): void => {
    const { column, row } = placeOf(key)
    context?.putImageData(new ImageData(colouring(bytes), TILE, TILE), column * TILE, row * TILE)
  }
  const clear = (key: string): void => {
    const { column, row } = placeOf(key)
    context?.clearRect(column * TILE, row * TILE, TILE, TILE)
  }
  const fetchAndDraw = async (key: string, id: string): Promise<void> => {
    const bytes = await tiles.get(id)
    if (shown[key] !== id) return
    draw(key, bytes)
    onDrawn()
  }

  const show = (key: string, id: string): void => {
    const bytes = tiles.peek(id)
    if (bytes) draw(key, bytes)
    else void fetchAndDraw(key, id)
  }

  return {
    canvas,
    /** Shows tiles as they may become; the next update shows them as they are. */
    preview: (come: ReadonlyMap<string, TileBytes>): void => {
      for (const [key, bytes] of come) {
        draw(key, bytes)
        previewed.add(key)
      }
    },
    /** Draws what differs from what is shown. Tiles that are not in memory come a moment later. */
    update: (next: TileMap, { width, height }: Size): void => {
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width
        canvas.height = height
        shown = {}
      }
      if (next === shown && previewed.size === 0) return
      const before = shown
      shown = next
      for (const key of [...Object.keys(before), ...previewed])
        if (next[key] === undefined) clear(key)
      for (const [key, id] of Object.entries(next))
        if (before[key] !== id || previewed.has(key)) show(key, id)
      previewed.clear()
    },
  }
}
export type LayerSurface = ReturnType<typeof createLayerSurface>
