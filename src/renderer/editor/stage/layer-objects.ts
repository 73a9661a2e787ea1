import { Ellipse, type FabricObject, Line, Rect, Textbox } from 'fabric'
import type { Layer, LayerKind, LayerOf, Pixels, TileMap } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import type { ChangedTile } from '#renderer/editor/painting.ts'
import type { TileStore } from '#renderer/editor/tiles/tile-store.ts'
import type { Pictures } from '#renderer/editor/pictures/pictures.ts'
import { LayerPicture, type PaintedOver, pictureAt, type PreviewedPart } from './layer-picture.ts'
import { asPaint, createLayerSurface, type LayerSurface } from './layer-surface.ts'

/** What a layer is drawn by. */
export interface LayerObject {
  object: FabricObject
  /** Its own size before scaling, in pixels. */
  size: () => Size
  /**
   * Shows what the layer is now; placement, opacity and blending come from elsewhere. Answers where in the layer’s own
   * pixels it looks different; null: nowhere.
   */
  update: (layer: Layer) => Box | null
  /** False where the layer has become something that this cannot show; another is made then. */
  fits?: (layer: Layer) => boolean
  /** Shows tiles of it as they may become. */
  preview?: (tiles: ReadonlyMap<string, ChangedTile>) => void
  /** Shows a part of it as it may become, until it is updated; null: as it is. */
  previewPart?: (part: PreviewedPart | null) => void
  /** Shows it with something painted over it; null: without. */
  paintOver?: (over: PaintedOver | null) => void
}

export interface ObjectPorts {
  tiles: TileStore
  pictureUrl: (assetId: string) => string
  pictures: Pictures
  /** It is drawn differently now, in this box of its own pixels where it tells one. */
  onDrawn: (box?: Box) => void
}

/** Fabric counts from the middle unless told otherwise. */
const origin = { originX: 'left', originY: 'top' } as const

/** A picture is drawn as it is, not from a copy of Fabric’s: that would double its memory and slow it down. */
const uncached = { ...origin, objectCaching: false, strokeWidth: 0 }

type Pixelled = LayerOf<'image' | 'paint' | 'control' | 'reference'>

/** A layer made of pixels: a picture of the library, or what was drawn here. */
const pixelObject = (first: Pixelled, ports: ObjectPorts): LayerObject => {
  let surface: LayerSurface | null = null
  let source = ''
  let size: Size = { width: 1, height: 1 }
  const object = new LayerPicture(document.createElement('canvas'), uncached)

  const showTiles = (tiles: TileMap): Box | null => {
    source = ''
    object.picture = null
    if (surface) return surface.update(tiles, size)
    surface = createLayerSurface({ ...ports, colouring: asPaint })
    surface.update(tiles, size)
    object.setElement(surface.canvas, size)
    return wholeOf(size)
  }

  const show = (pixels: Pixels): Box | null => {
    size = { width: pixels.width, height: pixels.height }
    if (pixels.from === 'asset' && source === pixels.asset) return null
    if (pixels.from === 'asset') {
      source = pixels.asset
      surface = null
      object.picture = pictureAt({ ...ports, url: ports.pictureUrl(pixels.asset), size })
    }
    const changed = pixels.from === 'asset' ? wholeOf(size) : showTiles(pixels.tiles)
    object.set({ ...size, cropX: 0, cropY: 0 })
    return changed
  }
  show(first.pixels)
  return {
    object,
    size: () => size,
    update: (layer) => {
      const wasPreviewed = object.instead !== null
      object.instead = null
      const changed = 'pixels' in layer ? show(layer.pixels) : null
      return wasPreviewed ? wholeOf(size) : changed
    },
    preview: (tiles) => surface?.preview(tiles),
    previewPart: (part) => {
      object.instead = part
    },
    paintOver: (over) => {
      object.over = over
    },
  }
}

const textObject = (first: LayerOf<'text'>): LayerObject => {
  const object = new Textbox('', { ...origin, editable: false, strokeWidth: 0 })
  const update = (layer: Layer): Box | null => {
    if (layer.kind !== 'text') return null
    const { text, font, size, weight, italic, align, lineHeight, colour } = layer
    object.set({
      text,
      fontFamily: font,
      fontSize: size,
      fontWeight: weight,
      fontStyle: italic ? 'italic' : 'normal',
      textAlign: align,
      lineHeight,
      fill: colour,
      width: Math.max(...text.split('\n').map((line) => line.length), 1) * size,
    })
    // As wide as its longest line: words are broken only where the user breaks them.
    object.initDimensions()
    object.set({ width: object.calcTextWidth() + 1 })
    object.initDimensions()
    return wholeOf(object)
  }
  update(first)
  return { object, size: () => ({ width: object.width, height: object.height }), update }
}

const shapeOf = ({ shape }: LayerOf<'shape'>): FabricObject => {
  if (shape === 'ellipse') return new Ellipse(origin)
  return shape === 'line' ? new Line([0, 0, 1, 1], origin) : new Rect(origin)
}

const shapeObject = (first: LayerOf<'shape'>): LayerObject => {
  const object = shapeOf(first)
  let size: Size = { width: 1, height: 1 }
  const update = (layer: Layer): Box | null => {
    if (layer.kind !== 'shape') return null
    const { width, height, radius, fill, stroke, strokeWidth } = layer
    size = { width, height }
    const inner = { width: width - strokeWidth, height: height - strokeWidth }
    object.set({ ...inner, fill, stroke, strokeWidth: stroke === null ? 0 : strokeWidth })
    if (object instanceof Ellipse) object.set({ rx: inner.width / 2, ry: inner.height / 2 })
    if (object instanceof Rect) object.set({ rx: radius, ry: radius })
    if (object instanceof Line) object.set({ x1: 0, y1: 0, x2: width, y2: height })
    return wholeOf(size)
  }
  update(first)
  return {
    object,
    size: () => size,
    update,
    fits: (layer) => layer.kind === 'shape' && layer.shape === first.shape,
  }
}

/** How each kind of layer is drawn; null: not as an object of its own. */
const makers: {
  [Kind in LayerKind]: ((layer: LayerOf<Kind>, ports: ObjectPorts) => LayerObject) | null
} = {
  image: pixelObject,
  paint: pixelObject,
  control: pixelObject,
  reference: pixelObject,
  text: textObject,
  shape: shapeObject,
  mask: null,
  group: null,
}

/** What draws a layer; null for masks, which lie over everything, and groups, whose layers draw themselves. */
export const makeLayerObject = (layer: Layer, ports: ObjectPorts): LayerObject | null => {
  const make = makers[layer.kind] as ((layer: Layer, ports: ObjectPorts) => LayerObject) | null
  return make === null ? null : make(layer, ports)
}
