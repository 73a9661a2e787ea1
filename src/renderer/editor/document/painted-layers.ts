import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'

/** A layer as it is drawn: what the groups around it say is counted in. */
export interface PaintedLayer {
  layer: Layer
  opacity: number
  shown: boolean
  locked: boolean
}

const collectLayers = ({ layers, order }: CanvasDocument): readonly PaintedLayer[] => {
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

/** Of states of documents, which never change; many look at each. */
const known = new WeakMap<CanvasDocument, readonly PaintedLayer[]>()

/**
 * All layers that are no groups, from bottom to top. A group passes through: its layers blend with what lies under the
 * group, and its opacity is counted into each of them.
 */
export const paintedLayers = (document: CanvasDocument): readonly PaintedLayer[] => {
  const painted = known.get(document) ?? collectLayers(document)
  // One that is being changed is not frozen.
  if (Object.isFrozen(document)) known.set(document, painted)
  return painted
}

const isAlike = <Value extends object>(one: Value, other: Value, but: string): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => key === but || Reflect.get(one, key) === Reflect.get(other, key),
  )

/** Whether two states of a layer differ at most in what is painted on it. What a mask covers is told of it, and counts. */
export const isSameButForPaint = (one: Layer, other: Layer): boolean => {
  if (one === other) return true
  if (!('pixels' in one && 'pixels' in other)) return false
  return isAlike(one, other, 'pixels') && isAlike(one.pixels, other.pixels, 'tiles')
}

const guides: ReadonlySet<Layer['kind']> = new Set(['mask', 'control', 'reference'])

/** Guides lead what is generated and are no part of the picture. */
export const isGuide = (layer: Layer): boolean => guides.has(layer.kind)

/** All layers as the stage shows them: a reference lies over the picture only while it is chosen. */
export const shownLayers = (
  document: CanvasDocument,
  chosen: readonly string[],
): readonly PaintedLayer[] =>
  paintedLayers(document).map((each) =>
    each.layer.kind === 'reference' && !chosen.includes(each.layer.id)
      ? { ...each, shown: false }
      : each,
  )

/** What the picture is made of, from bottom to top. */
export const visibleStack = (document: CanvasDocument): readonly PaintedLayer[] =>
  paintedLayers(document).filter(
    ({ layer, shown, opacity }) => shown && opacity > 0 && !isGuide(layer),
  )
