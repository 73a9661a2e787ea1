import type { FabricObject } from 'fabric'
import type { PaintedLayer } from '#renderer/editor/document/painted-layers.ts'
import { boundsInDocument } from '#renderer/editor/placement-points.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { BlendMode, Layer } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { toFabric } from './fabric-placement.ts'
import { type LayerObject, makeLayerObject, type ObjectPorts } from './layer-objects.ts'

const composite = (blend: BlendMode): GlobalCompositeOperation =>
  blend === 'normal' ? 'source-over' : blend

const looks = {
  borderColor: '#c8f04b',
  cornerColor: '#ffffff',
  cornerStrokeColor: '#141a00',
  cornerStyle: 'rect',
  cornerSize: 9,
  transparentCorners: false,
  borderScaleFactor: 1.25,
  lockScalingFlip: false,
} as const

/** Places an object as its layer says. */
const place = (
  object: FabricObject,
  { layer, ...painted }: PaintedLayer,
  drawn: LayerObject,
): void => {
  object.set({
    ...toFabric(layer.placement, drawn.size()),
    opacity: painted.opacity,
    visible: painted.shown,
    globalCompositeOperation: composite(layer.blend),
  })
  object.setCoords()
}

/** An object that looks different now. */
export interface ChangedObject {
  object: FabricObject
  /** Nothing beyond this box of the document has changed; null: that is not known. */
  box: Box | null
}

interface Shown {
  object: FabricObject
  /** null: it looks as before. */
  changed: ChangedObject | null
}

/** Whether two states of a layer lie in the same place and are blended alike. */
const isPlacedAlike = (now: PaintedLayer, before: PaintedLayer): boolean =>
  now.layer.placement === before.layer.placement &&
  now.layer.blend === before.layer.blend &&
  now.opacity === before.opacity &&
  now.shown === before.shown

/** The objects that layers are drawn by, each made when its layer comes. */
export const createShownLayers = (
  ports: Omit<ObjectPorts, 'onDrawn'> & { onDrawn: (changed: ChangedObject) => void },
) => {
  const drawn = new Map<string, LayerObject>()
  const known = new Map<string, PaintedLayer>()

  /** A box of a layer’s own pixels in the document; smoothing takes colours from the pixel beside. */
  const inDocument = (id: string, { x, y, width, height }: Box): Box | null => {
    const layer = known.get(id)?.layer
    return layer
      ? boundsInDocument(layer.placement, {
          x: x - 1,
          y: y - 1,
          width: width + 2,
          height: height + 2,
        })
      : null
  }

  const make = (layer: Layer): LayerObject | null => {
    const onDrawn = (box?: Box): void => {
      const object = drawn.get(layer.id)?.object
      if (object) ports.onDrawn({ object, box: box ? inDocument(layer.id, box) : null })
    }
    const made = makeLayerObject(layer, { ...ports, onDrawn })
    if (!made) return null
    made.object.set({ ...looks, layerId: layer.id })
    drawn.set(layer.id, made)
    return made
  }

  /** The object of a layer, and how it is shown; another object where the layer has become something else. */
  const find = (layer: Layer): { made: LayerObject; before?: PaintedLayer | undefined } | null => {
    const there = drawn.get(layer.id)
    if (there && there.fits?.(layer) !== false) return { made: there, before: known.get(layer.id) }
    const made = make(layer)
    return made && { made }
  }

  /** Shows a layer as it is now; where nothing of it has changed, nothing is done. */
  const show = (painted: PaintedLayer, isForced: boolean): Shown | null => {
    const { layer } = painted
    const found = find(layer)
    if (!found) return null
    const { before, made } = found
    const { object } = made
    const isAlike = before !== undefined && isPlacedAlike(painted, before)
    known.set(layer.id, painted)
    if (isAlike && before.layer === layer && !isForced) return { object, changed: null }
    const own = made.update(layer)
    place(object, painted, made)
    if (!isAlike) return { object, changed: { object, box: null } }
    return { object, changed: own && { object, box: inDocument(layer.id, own) } }
  }

  return {
    /** By the id of the layer. */
    drawn: drawn as ReadonlyMap<string, LayerObject>,
    /** Shows all layers, `forced` even where it is the same; answers the objects from bottom to top and what changed. */
    update: (document: CanvasDocument, painted: readonly PaintedLayer[], forced: string | null) => {
      const shown = painted.flatMap((each) => show(each, each.layer.id === forced) ?? [])
      for (const id of drawn.keys()) {
        if (document.layers[id]) continue
        drawn.delete(id)
        known.delete(id)
      }
      return {
        objects: shown.map(({ object }) => object),
        changed: shown.flatMap(({ changed }) => changed ?? []),
      }
    },
  }
}
