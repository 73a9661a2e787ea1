import { fromLayer, boundsInLayer, wholeMove } from '#renderer/editor/placement-points.ts'
import type { Placement } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { expand, intersect, union, wholeOf } from '#shared/pixels/boxes.ts'
import {
  type BoxPixels,
  boxOfTile,
  cutIntoTiles,
  isClear,
  joinTiles,
  placeOfKey,
  TILE,
  type TilePlace,
  type Tiles,
  tileKey,
  tilesUnder,
} from '#shared/pixels/tiles.ts'
import type { SentArea } from './worker-calls.ts'

/** Most places looked at along each side of a pixel of a layer that is larger than one of the page. */
const FINEST = 4

/** Coverage of a box of the page. */
const coverageOn = ({ tiles, at }: SentArea, box: Box): BoxPixels => ({
  ...joinTiles(tiles, { ...box, x: box.x - at.x, y: box.y - at.y }, 1),
  box,
})

/** The part of the page that tiles of a mask reach; null: there is none. */
export const reachOf = (
  keys: Iterable<string>,
  { at, page }: Pick<SentArea, 'at' | 'page'>,
): Box | null => {
  const around = [...keys]
    .map((key) => boxOfTile(placeOfKey(key)))
    .reduce<Box | null>((all, each) => union(all, each), null)
  return around && intersect({ ...around, x: around.x + at.x, y: around.y + at.y }, wholeOf(page))
}

/** Coverage at a place between pixels, by the four around it; 0 beyond the box. */
const coverageAt = ({ box, data }: BoxPixels, x: number, y: number): number => {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const pixel = (column: number, row: number): number => {
    const [across, down] = [column - box.x, row - box.y]
    const isInside = across >= 0 && down >= 0 && across < box.width && down < box.height
    return isInside ? (data[down * box.width + across] as number) : 0
  }
  const [right, below] = [x - left, y - top]
  const upper = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right
  const lower = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right
  return upper * (1 - below) + lower * below
}

/** How places of a layer’s own pixels become places of the page. */
const wayToPage = (placement: Placement) => {
  const origin = fromLayer(placement, { x: 0, y: 0 })
  const [right, down] = [
    fromLayer(placement, { x: 1, y: 0 }),
    fromLayer(placement, { x: 0, y: 1 }),
  ].map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y })) as [typeof origin, typeof origin]
  return (u: number, v: number): [x: number, y: number] => [
    origin.x + right.x * u + down.x * v,
    origin.y + right.y * u + down.y * v,
  ]
}

/** The mean of coverage over each pixel of a tile, as far as it lies on the layer. */
const sampleTile = (
  covered: BoxPixels,
  place: TilePlace,
  { placement, size }: SentArea['layer'],
) => {
  const tile = new Uint8Array(TILE * TILE)
  const toPage = wayToPage(placement)
  const scale = Math.max(Math.abs(placement.scaleX), Math.abs(placement.scaleY))
  const steps = Math.min(FINEST, Math.max(1, Math.ceil(scale)))
  const { x: left, y: top } = boxOfTile(place)
  const on = intersect(boxOfTile(place), wholeOf(size))
  for (let v = on?.y ?? 0; v < (on ? on.y + on.height : 0); v += 1)
    for (let u = left; u < left + (on?.width ?? 0); u += 1) {
      let sum = 0
      for (let step = 0; step < steps * steps; step += 1) {
        const [across, down] = [step % steps, Math.floor(step / steps)]
        const [x, y] = toPage(u + (across + 0.5) / steps, v + (down + 0.5) / steps)
        sum += coverageAt(covered, x - 0.5, y - 0.5)
      }
      tile[(v - top) * TILE + u - left] = Math.round(sum / (steps * steps))
    }
  return tile
}

/** What an area covers of a layer, in tiles of its own pixels: to the byte where those lie on pixels of the page. */
export const coverLayer = (area: SentArea): Tiles => {
  const { placement, size } = area.layer
  const reach = reachOf(area.tiles.keys(), area)
  const move = wholeMove(placement)
  // Between pixels coverage fades into the one beside it.
  const faded = reach && (move ? reach : expand(reach, 1))
  const inLayer = faded && intersect(boundsInLayer(placement, faded), wholeOf(size))
  if (!inLayer || !reach) return new Map()
  if (move) {
    const onPage = { ...inLayer, x: inLayer.x + move.x, y: inLayer.y + move.y }
    return cutIntoTiles({ ...coverageOn(area, onPage), box: inLayer })
  }
  const covered = coverageOn(area, reach)
  return new Map(
    tilesUnder(inLayer)
      .map((place) => [tileKey(place), sampleTile(covered, place, area.layer)] as const)
      .filter(([, tile]) => !isClear(tile)),
  )
}
