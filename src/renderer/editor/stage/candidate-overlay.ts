import type { TileBytes } from '#renderer/editor/tiles/packing.ts'
import type { Box } from '#shared/pixels/box.ts'
import { placeOfKey, TILE } from '#shared/pixels/tiles.ts'
import type { StageCanvas } from './stage-canvas.ts'

/** A result that is not accepted yet, as the layer it would become. */
export interface ShownCandidate {
  /** Counted from the corner of the box. */
  tiles: ReadonlyMap<string, TileBytes>
  box: Box
  /** Seen without the picture that it would lie on. */
  alone: boolean
}

/** Shows a result over the picture, or without it, where it would lie. */
export const createCandidateOverlay = (canvas: StageCanvas) => {
  let shown: { picture: HTMLCanvasElement; box: Box } | null = null

  canvas.on('after:render', ({ ctx }) => {
    if (!shown || ctx !== canvas.getContext()) return
    canvas.drawOver((context) => {
      if (shown) context.drawImage(shown.picture, shown.box.x, shown.box.y)
    })
  })

  return {
    show: (candidate: ShownCandidate | null): void => {
      shown = null
      canvas.isBare = candidate?.alone === true
      if (!candidate) return
      const { tiles, box } = candidate
      const picture = document.createElement('canvas')
      picture.width = box.width
      picture.height = box.height
      const context = picture.getContext('2d')
      for (const [key, bytes] of tiles) {
        const { column, row } = placeOfKey(key)
        const colours = new ImageData(new Uint8ClampedArray(bytes), TILE, TILE)
        context?.putImageData(colours, column * TILE, row * TILE)
      }
      shown = { picture, box }
    },
  }
}
