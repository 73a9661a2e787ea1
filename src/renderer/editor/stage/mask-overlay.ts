import type { PaintedLayer } from '#renderer/editor/painted-layers.ts'
import type { TileBytes, TileStore } from '#renderer/editor/tile-store.ts'
import type { Size } from '#shared/pixels/box.ts'
import { createLayerSurface, inColour, type LayerSurface } from './layer-surface.ts'
import type { StageCanvas } from './stage-canvas.ts'

/** Masks lie over the picture in this colour, this strong. */
const MASK = [200, 240, 75] as const
const STRENGTH = 0.5

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

  return {
    update: (painted: readonly PaintedLayer[], page: Size): void => {
      shown = painted.filter(({ layer }) => layer.kind === 'mask')
      const ids = new Set(shown.map(({ layer }) => layer.id))
      for (const id of surfaces.keys()) if (!ids.has(id)) surfaces.delete(id)
      for (const { layer } of shown) {
        if (layer.kind !== 'mask') continue
        const surface =
          surfaces.get(layer.id) ??
          createLayerSurface({ tiles, colouring: inColour(MASK), onDrawn })
        surfaces.set(layer.id, surface)
        surface.update(layer.tiles, { width: page.width, height: page.height })
      }
    },
    preview: (id: string, come: ReadonlyMap<string, TileBytes>): void =>
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
