import type { Coverage } from '#shared/pixels/coverage.ts'
import { createStroke, type StrokeTile } from '#shared/pixels/stroke.ts'
import { joinTiles, TILE, tileKey } from '#shared/pixels/tiles.ts'

/** Strokes of a mask as a person paints it: their width, and the places that they go through. */
const STROKES: readonly [size: number, ...places: [number, number][]][] = [
  [400, [600, 600], [1500, 900], [2600, 700], [3300, 1500]],
  [240, [500, 3500], [1500, 2500], [2800, 3400], [3600, 2600]],
  [900, [2000, 2000]],
  [600, [900, 2100]],
  [500, [3500, 3500]],
]

/** A mask of 4096 × 4096 pixels with a few big strokes and discs, a fifth of it covered. */
export const paintedMask = (side = 4096): Coverage => {
  const tiles = new Map<string, Uint8Array<ArrayBuffer>>()
  const tileOf: StrokeTile = (place) => {
    const tile = tiles.get(tileKey(place)) ?? new Uint8Array(TILE * TILE)
    tiles.set(tileKey(place), tile)
    return tile
  }
  for (const [size, ...places] of STROKES) {
    const brush = { size, hardness: 0.9, opacity: 1, pressureOnSize: 0, pressureOnOpacity: 0 }
    const stroke = createStroke(brush, tileOf)
    stroke.add(places.map(([x, y]) => ({ x, y, pressure: 1 })))
    stroke.finish()
  }
  const { data } = joinTiles(tiles, { x: 0, y: 0, width: side, height: side }, 1)
  return { width: side, height: side, data }
}
