import type { Box } from './box.ts'

/** Width and height of a tile in pixels. */
export const TILE = 256

/** Bytes of a pixel: one of a mask, four of paint. */
export type Channels = 1 | 4

/**
 * Pixels in tiles of their own by `column,row`; either may be negative, and tile 0,0 begins at pixel 0,0. A tile that
 * is all 0 is absent.
 */
export type Tiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Pixels of a box, row by row. */
export interface BoxPixels {
  box: Box
  channels: Channels
  data: Uint8Array<ArrayBuffer>
}

/** Where a tile lies in the plane, counted in tiles. */
export interface TilePlace {
  column: number
  row: number
}

export const tileKey = ({ column, row }: TilePlace): string => `${column},${row}`

/** The place that a key names. */
export const placeOfKey = (key: string): TilePlace => {
  const [column = 0, row = 0] = key.split(',').map(Number)
  return { column, row }
}

/** The tiles that a box touches, row by row. */
export const tilesUnder = (box: Box): TilePlace[] => {
  const places: TilePlace[] = []
  if (box.width <= 0 || box.height <= 0) return places
  const [left, right] = [Math.floor(box.x / TILE), Math.floor((box.x + box.width - 1) / TILE)]
  const [top, bottom] = [Math.floor(box.y / TILE), Math.floor((box.y + box.height - 1) / TILE)]
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ column, row })
  return places
}

/** Whether two tiles hold the same pixels. */
export const areSame = (one: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

/** The pixels of the plane that a tile holds. */
export const boxOfTile = ({ column, row }: TilePlace): Box => ({
  x: column * TILE,
  y: row * TILE,
  width: TILE,
  height: TILE,
})

/** What a box and a tile have in common, in pixels of the plane. */
interface Common {
  left: number
  right: number
  top: number
  bottom: number
}

const commonOf = (box: Box, { column, row }: TilePlace): Common => ({
  left: Math.max(box.x, column * TILE),
  right: Math.min(box.x + box.width, (column + 1) * TILE),
  top: Math.max(box.y, row * TILE),
  bottom: Math.min(box.y + box.height, (row + 1) * TILE),
})

/** Whether all pixels are the same. */
export const isUniform = (data: Uint8Array<ArrayBuffer>, channels: Channels = 1): boolean => {
  // Equal to itself a pixel further on: all pixels are equal.
  for (let at = channels; at < data.length; at += 1)
    if (data[at] !== data[at - channels]) return false
  return true
}

/** Whether a tile is one that may as well be absent. */
export const isClear = (tile: Uint8Array<ArrayBuffer>): boolean => tile[0] === 0 && isUniform(tile)

/** The tile that pixels have at a place; what it has beyond their box is 0. */
export const cutTile = (
  { box, channels, data }: BoxPixels,
  place: TilePlace,
): Uint8Array<ArrayBuffer> => {
  const tile = new Uint8Array(TILE * TILE * channels)
  const { left, right, top, bottom } = commonOf(box, place)
  for (let y = top; y < bottom; y += 1) {
    const from = ((y - box.y) * box.width + left - box.x) * channels
    const to = ((y - place.row * TILE) * TILE + left - place.column * TILE) * channels
    tile.set(data.subarray(from, from + (right - left) * channels), to)
  }
  return tile
}

/** Cuts pixels into tiles; what a tile has beyond the box is 0. */
export const cutIntoTiles = (pixels: BoxPixels): Tiles => {
  const tiles = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const place of tilesUnder(pixels.box)) {
    const tile = cutTile(pixels, place)
    if (!isClear(tile)) tiles.set(tileKey(place), tile)
  }
  return tiles
}

/** The pixels of a box, put together from tiles; 0 where there is none. */
export const joinTiles = (tiles: Tiles, box: Box, channels: Channels): BoxPixels => {
  const data = new Uint8Array(Math.max(0, box.width) * Math.max(0, box.height) * channels)
  for (const place of tilesUnder(box)) {
    const tile = tiles.get(tileKey(place))
    if (!tile) continue
    const { left, right, top, bottom } = commonOf(box, place)
    for (let y = top; y < bottom; y += 1) {
      const from = ((y - place.row * TILE) * TILE + left - place.column * TILE) * channels
      const to = ((y - box.y) * box.width + left - box.x) * channels
      data.set(tile.subarray(from, from + (right - left) * channels), to)
    }
  }
  return { box, channels, data }
}
