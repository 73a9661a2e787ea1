import type { PaintedLayer } from '#renderer/editor/painted-layers.ts'
import type { ChangedTile } from '#renderer/editor/painting.ts'
import type { TileStore } from '#renderer/editor/tiles/tile-store.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { union, wholeOf } from '#shared/pixels/boxes.ts'
import type { Layer } from '#shared/model/layer.ts'
import { createLayerSurface, inColour, type LayerSurface } from './layer-surface.ts'
import type { StageCanvas } from './stage-canvas.ts'

/** Masks lie over the picture in this colour, this strong. */
const MASK = [200, 240, 75] as const
const STRENGTH = 0.5

/** A box of a mask’s pixels on the page, with the pixels beside it that smoothing mixes in. */
const inDocument = ({ placement }: Layer, { x, y, width, height }: Box): Box => ({
  x: Math.floor(placement.x) + x - 1,
  y: Math.floor(placement.y) + y - 1,
  width: width + 3,
  height: height + 3,
})

/** Shows masks over everything else. */
export const createMaskOverlay = ({
  tiles,
  canvas,
  onDrawn,
}: {
  tiles: TileStore
  canvas: StageCanvas
  onDrawn: () => void
}) => {
  const surfaces = new Map<string, LayerSurface>()
  let shown: readonly PaintedLayer[] = []
  let visible = true
  let dimmed = false

  canvas.on('after:render', ({ ctx }) => {
    if (!visible || dimmed || ctx !== canvas.getContext()) return
    canvas.drawOver((context) => {
      for (const { layer, opacity, shown: isShown } of shown) {
        const surface = surfaces.get(layer.id)
        if (!surface || !isShown) continue
        context.globalAlpha = STRENGTH * opacity
        context.drawImage(surface.canvas, layer.placement.x, layer.placement.y)
      }
    })
  })

  /** Shows the tiles of a mask as they are; where on the page that is different, null: nowhere. */
  const show = (
    painted: PaintedLayer,
    before: PaintedLayer | undefined,
    page: Size,
  ): Box | null => {
    const { layer } = painted
    if (layer.kind !== 'mask') return null
    const known = surfaces.get(layer.id)
    const surface = known ?? createLayerSurface({ tiles, colouring: inColour(MASK), onDrawn })
    surfaces.set(layer.id, surface)
    const changed = surface.update(layer.tiles, { width: page.width, height: page.height })
    const isPlacedAlike =
      before?.layer.placement === layer.placement &&
      before.opacity === painted.opacity &&
      before.shown === painted.shown
    return isPlacedAlike ? changed && inDocument(layer, changed) : wholeOf(page)
  }

  return {
    /** Shows all masks as they are, and answers where on the page that looks different; null: nowhere. */
    update: (painted: readonly PaintedLayer[], page: Size): Box | null => {
      const before = new Map(shown.map((each) => [each.layer.id, each]))
      shown = painted.filter(({ layer }) => layer.kind === 'mask')
      let changed: Box | null = null
      for (const each of shown) {
        changed = union(changed, show(each, before.get(each.layer.id), page))
        before.delete(each.layer.id)
      }
      for (const id of before.keys()) surfaces.delete(id)
      return before.size > 0 ? wholeOf(page) : changed
    },
    preview: (id: string, come: ReadonlyMap<string, ChangedTile>): void =>
      surfaces.get(id)?.preview(come),
    /** While a result is looked at, masks do not lie over it. */
    dim: (next: boolean): void => {
      dimmed = next
    },
    show: (next: boolean): void => {
      visible = next
    },
  }
}
