import { maskOverlay } from '#renderer/editor/document/mask-look.ts'
import type { PaintedLayer } from '#renderer/editor/document/painted-layers.ts'
import { type ChangedTile, rgbOf } from '#renderer/editor/painting.ts'
import type { TileStore } from '#renderer/editor/tiles/tile-store.ts'
import type { Layer, LayerOf } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { union, wholeOf } from '#shared/pixels/boxes.ts'
import { createLayerSurface, inColour, type LayerSurface } from './layer-surface.ts'
import type { StageCanvas } from './stage-canvas.ts'

/** A box of a mask’s pixels on the page, with the pixels beside it that smoothing mixes in. */
const inDocument = ({ placement }: Layer, { x, y, width, height }: Box): Box => ({
  x: Math.floor(placement.x) + x - 1,
  y: Math.floor(placement.y) + y - 1,
  width: width + 3,
  height: height + 3,
})

/** A mask as it is shown. */
type PaintedMask = PaintedLayer & { layer: LayerOf<'mask'> }
const isMask = (painted: PaintedLayer): painted is PaintedMask => painted.layer.kind === 'mask'

const isShownAlike = (now: PaintedMask, before: PaintedMask): boolean =>
  now.layer.overlay === before.layer.overlay &&
  now.layer.placement === before.layer.placement &&
  now.opacity === before.opacity &&
  now.shown === before.shown

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
  let shown: readonly PaintedMask[] = []
  let visible = true
  let dimmed = false

  canvas.on('after:render', ({ ctx }) => {
    if (!visible || dimmed || ctx !== canvas.getContext()) return
    canvas.drawOver((context) => {
      for (const { layer, opacity, shown: isShown } of shown) {
        const surface = surfaces.get(layer.id)
        if (!surface || !isShown) continue
        context.globalAlpha = maskOverlay(layer).opacity * opacity
        context.drawImage(surface.canvas, layer.placement.x, layer.placement.y)
      }
    })
  })

  /** What a mask is drawn on, in its colour. */
  const surfaceOf = (mask: LayerOf<'mask'>, before?: PaintedMask): LayerSurface => {
    const colour = rgbOf(maskOverlay(mask).colour)
    const known = surfaces.get(mask.id)
    if (known && before?.layer.overlay !== mask.overlay) known.recolour(colour)
    const surface = known ?? createLayerSurface({ tiles, colouring: inColour(colour), onDrawn })
    surfaces.set(mask.id, surface)
    return surface
  }

  /** Shows the tiles of a mask as they are; where on the page that is different, null: nowhere. */
  const show = (painted: PaintedMask, before: PaintedMask | undefined, page: Size): Box | null => {
    const { layer } = painted
    const changed = surfaceOf(layer, before).update(layer.tiles, {
      width: page.width,
      height: page.height,
    })
    if (!before || !isShownAlike(painted, before)) return wholeOf(page)
    return changed && inDocument(layer, changed)
  }

  return {
    /** Shows all masks as they are, and answers where on the page that looks different; null: nowhere. */
    update: (painted: readonly PaintedLayer[], page: Size): Box | null => {
      const before = new Map(shown.map((each) => [each.layer.id, each]))
      shown = painted.filter(isMask)
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
