import type { Bitmap } from './bitmap.ts'
import type { Size } from './box.ts'
import type { Point } from './point.ts'
import { placeOfKey, TILE } from './tiles.ts'

/** Width and height of a tile that was brought down, in cells of as many pixels. */
export const CELLS = 16
const CELL = TILE / CELLS
const CELL_PIXELS = CELL * CELL

type Bytes = Uint8Array<ArrayBuffer>

/** Goes through all pixels of a tile, and says in which cell each lies. */
const eachPixel = (visit: (pixel: number, cell: number) => void): void => {
  for (let pixel = 0; pixel < TILE * TILE; pixel += 1) {
    const [x, y] = [pixel % TILE, Math.floor(pixel / TILE)]
    visit(pixel, Math.floor(y / CELL) * CELLS + Math.floor(x / CELL))
  }
}

/** A tile of a mask, a mean of each cell: white where it covers, black where it does not. */
export const maskMiniature = (coverage: Bytes): Bytes => {
  const sums = new Float64Array(CELLS * CELLS)
  eachPixel((pixel, cell) => {
    sums[cell] = (sums[cell] as number) + (coverage[pixel] as number)
  })
  const small = new Uint8Array(sums.length * 4)
  for (const [cell, sum] of sums.entries()) {
    const mean = Math.round(sum / CELL_PIXELS)
    small.set([mean, mean, mean, 255], cell * 4)
  }
  return small
}

/** A tile of paint, a mean of each cell: clear pixels say nothing of its colour. */
export const paintMiniature = (colours: Bytes): Bytes => {
  const sums = new Float64Array(CELLS * CELLS * 4)
  eachPixel((pixel, cell) => {
    const alpha = colours[pixel * 4 + 3] as number
    if (alpha === 0) return
    const to = cell * 4
    for (let channel = 0; channel < 3; channel += 1)
      sums[to + channel] =
        (sums[to + channel] as number) + (colours[pixel * 4 + channel] as number) * alpha
    sums[to + 3] = (sums[to + 3] as number) + alpha
  })
  const small = new Uint8Array(sums.length)
  for (let at = 0; at < sums.length; at += 4) {
    const alpha = sums[at + 3] as number
    if (alpha === 0) continue
    for (let channel = 0; channel < 3; channel += 1)
      small[at + channel] = Math.round((sums[at + channel] as number) / alpha)
    small[at + 3] = Math.round(alpha / CELL_PIXELS)
  }
  return small
}

/** So many cells, and parts of one, are a size in pixels. */
export const inCells = ({ width, height }: Size): Size => ({
  width: width / CELL,
  height: height / CELL,
})

/** A layer brought down: its small tiles put together, moved by pixels; where there is none, it is of the ground. */
export const joinMiniatures = (
  tiles: ReadonlyMap<string, Bytes>,
  { size, by, ground }: { size: Size; by: Point; ground: readonly number[] },
): Bitmap => {
  const cells = inCells(size)
  const [width, height] = [Math.ceil(cells.width), Math.ceil(cells.height)]
  const data = new Uint8Array(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set(ground, at)
  for (const [key, small] of tiles) {
    const { column, row } = placeOfKey(key)
    const left = column * CELLS + Math.round(by.x / CELL)
    const top = row * CELLS + Math.round(by.y / CELL)
    const from = Math.max(0, -left)
    const to = Math.min(CELLS, width - left)
    if (from >= to) continue
    for (let y = Math.max(0, -top); y < Math.min(CELLS, height - top); y += 1)
      data.set(
        small.subarray((y * CELLS + from) * 4, (y * CELLS + to) * 4),
        ((top + y) * width + left + from) * 4,
      )
  }
  return { width, height, data }
}
