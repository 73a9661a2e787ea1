import { placeOfKey, TILE } from '#shared/pixels/tiles.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { union } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { type ChangedTile, hexOf } from '#renderer/editor/painting.ts'
import type { Rgb } from '#renderer/editor/pixels/effect.ts'
import type { TileMap } from '#shared/model/layer.ts'
import type { TileBytes } from '#renderer/editor/tiles/packing.ts'
import type { TileStore } from '#renderer/editor/tiles/tile-store.ts'

/** Colours of a part of a tile for the screen: a picture that has it at `at`. */
interface Coloured {
  picture: ImageData
  at: Point
}

/** How a tile’s bytes become colours on the screen. */
type Colouring = (bytes: TileBytes, part: Box) => Coloured

const WHOLE: Box = { x: 0, y: 0, width: TILE, height: TILE }

/** Paint is shown as it is. */
export const asPaint: Colouring = ({ buffer, byteOffset, length }, { x, y }) => ({
  picture: new ImageData(new Uint8ClampedArray(buffer, byteOffset, length), TILE, TILE),
  at: { x, y },
})

/** Coverage is shown as one colour, as strong as it covers. */
export const inColour =
  ([red, green, blue]: Rgb): Colouring =>
  (bytes, { x, y, width, height }) => {
    const picture = new ImageData(width, height)
    const { data } = picture
    for (let to = 0; to < width * height; to += 1) {
      const covered = bytes[(y + Math.floor(to / width)) * TILE + x + (to % width)] as number
      if (covered === 0) continue
      data[to * 4] = red
      data[to * 4 + 1] = green
      data[to * 4 + 2] = blue
      data[to * 4 + 3] = covered
    }
    return { picture, at: { x: 0, y: 0 } }
  }

interface SurfaceOptions {
  tiles: TileStore
  colouring: Colouring
  /** A part of it is shown differently now. */
  onDrawn: (box: Box) => void
}

/** Where a tile lies in the layer. */
const boxOf = (key: string): Box => {
  const { column, row } = placeOfKey(key)
  return { x: column * TILE, y: row * TILE, width: TILE, height: TILE }
}

/** The tiles of a layer on a canvas of their own, for the screen alone: nothing is ever read back from it. */
export const createLayerSurface = ({ tiles, colouring: first, onDrawn }: SurfaceOptions) => {
  let colouring = first
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  let shown: TileMap = {}
  const previewed = new Set<string>()

  const draw = (key: string, bytes: TileBytes, part = WHOLE): void => {
    const { column, row } = placeOfKey(key)
    const { picture, at } = colouring(bytes, part)
    const [x, y] = [column * TILE + part.x - at.x, row * TILE + part.y - at.y]
    context?.putImageData(picture, x, y, at.x, at.y, part.width, part.height)
  }
  const clear = (key: string): void => {
    const { column, row } = placeOfKey(key)
    context?.clearRect(column * TILE, row * TILE, TILE, TILE)
  }
  const fetchAndDraw = async (key: string, id: string): Promise<void> => {
    const bytes = await tiles.get(id)
    if (shown[key] !== id) return
    draw(key, bytes)
    onDrawn(boxOf(key))
  }

  const show = (key: string, id: string): void => {
    const bytes = tiles.peek(id)
    if (bytes) draw(key, bytes)
    else void fetchAndDraw(key, id)
  }

  return {
    canvas,
    /** Shows tiles as they may become; the next update shows them as they are. */
    preview: (come: ReadonlyMap<string, ChangedTile>): void => {
      for (const [key, { bytes, box }] of come) {
        draw(key, bytes, box)
        previewed.add(key)
      }
    },
    /** Shows what it covers in another colour from now on. */
    recolour: (colour: Rgb): void => {
      colouring = inColour(colour)
      if (!context) return
      context.save()
      context.globalCompositeOperation = 'source-in'
      context.fillStyle = hexOf(colour)
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.restore()
    },
    /** Draws what differs from what is shown, and answers its box. Tiles that are not in memory come a moment later. */
    update: (next: TileMap, { width, height }: Size): Box | null => {
      let changed: Box | null = null
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width
        canvas.height = height
        shown = {}
        changed = { x: 0, y: 0, width, height }
      }
      if (next === shown && previewed.size === 0) return changed
      const before = shown
      shown = next
      for (const key of new Set([...Object.keys(before), ...Object.keys(next), ...previewed])) {
        const id = next[key]
        if (before[key] === id && !previewed.has(key)) continue
        if (id === undefined) clear(key)
        else show(key, id)
        changed = union(changed, boxOf(key))
      }
      previewed.clear()
      return changed
    },
  }
}
export type LayerSurface = ReturnType<typeof createLayerSurface>
