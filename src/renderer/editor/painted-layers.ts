import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'

/** A layer as it is drawn: what the groups around it say is counted in. */
export interface PaintedLayer {
  layer: Layer
  opacity: number
  shown: boolean
  locked: boolean
}

/**
 * All layers that are no groups, from bottom to top. A group passes through: its layers blend with what lies under the
 * group, and its opacity is counted into each of them.
 */
export const paintedLayers = ({ layers, order }: CanvasDocument): PaintedLayer[] => {
  const collect = (ids: readonly string[], around: Omit<PaintedLayer, 'layer'>): PaintedLayer[] =>
    ids.flatMap((id) => {
      const layer = layers[id]
      if (!layer) return []
      const painted = {
        opacity: around.opacity * layer.opacity,
        shown: around.shown && layer.visible,
        locked: around.locked || layer.locked,
      }
      return layer.kind === 'group' ? collect(layer.children, painted) : [{ layer, ...painted }]
    })
  return collect(order, { opacity: 1, shown: true, locked: false })
}

const guides: ReadonlySet<Layer['kind']> = new Set(['mask', 'control', 'reference'])

/** Guides lead what is generated and are no part of the picture. */
export const isGuide = (layer: Layer): boolean => guides.has(layer.kind)

/** What the picture is made of, from bottom to top. */
export const visibleStack = (document: CanvasDocument): PaintedLayer[] =>
  paintedLayers(document).filter(
    ({ layer, shown, opacity }) => shown && opacity > 0 && !isGuide(layer),
  )
