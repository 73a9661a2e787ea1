import type { Size } from '#shared/pixels/box.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { compositeOnto } from '#shared/pixels/composite.ts'
import { joinTiles } from '#shared/pixels/tiles.ts'
import { transformBitmap } from '#shared/pixels/transform-bitmap.ts'
import { fromLayer, wholeMove } from '#renderer/editor/placement-points.ts'
import { readPicture } from './read-picture.ts'
import type { PixelSource, Scene, SentLayer } from './worker-calls.ts'

const bitmapOf = async (source: PixelSource): Promise<Bitmap> => {
  if (source.from === 'asset') return readPicture(source.url)
  if (source.from === 'bitmap') return source.bitmap
  const { width, height } = source.size
  const { data } = joinTiles(source.tiles, { x: 0, y: 0, width, height }, 4)
  return { width, height, data }
}

/** The same place told from the layer’s middle, which scaling and turning leave where it is. */
const aboutCentre = (placement: SentLayer['placement'], { width, height }: Size) => {
  const middle = fromLayer(placement, { x: width / 2, y: height / 2 })
  return { ...placement, x: middle.x - width / 2, y: middle.y - height / 2 }
}

/** The pixels of a layer where they lie in a box; of tiles that were not moved by halves only those that are needed. */
const pixelsIn = async ({ source, placement }: SentLayer, box: Scene['box']) => {
  if (source.from === 'tiles' && wholeMove(placement)) {
    const local = { ...box, x: box.x - placement.x, y: box.y - placement.y }
    const { data } = joinTiles(source.tiles, local, 4)
    return { bitmap: { width: box.width, height: box.height, data }, x: 0, y: 0 }
  }
  const bitmap = await bitmapOf(source)
  if (wholeMove(placement)) return { bitmap, x: placement.x - box.x, y: placement.y - box.y }
  return { bitmap: transformBitmap(bitmap, aboutCentre(placement, bitmap), box), x: 0, y: 0 }
}

/** What is seen of layers within a box: pixels of record, put together by our own arithmetic. */
export const composeScene = async ({ box, layers }: Scene): Promise<Bitmap> => {
  const { width, height } = box
  const composed = { width, height, data: new Uint8Array(width * height * 4) }
  for (const layer of layers) {
    const { bitmap, x, y } = await pixelsIn(layer, box)
    compositeOnto(composed, bitmap, { x, y, opacity: layer.opacity, blend: layer.blend })
  }
  return composed
}
