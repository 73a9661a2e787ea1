import { Ellipse, FabricImage, type FabricObject, Line, Rect, Textbox } from 'fabric'
import type { Layer, LayerKind, LayerOf, Pixels, TileMap } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import type { ChangedTile } from '#renderer/editor/painting.ts'
import type { TileStore } from '#renderer/editor/tile-store.ts'
import { createLayerPicture, type LayerPicture, type Source } from './layer-picture.ts'
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
  /** How large it is seen: pixels of the screen that one of the document takes. */
  look?: (scale: number) => void
  /** Resolves when all that it is drawn from at first is there. */
  ready?: () => Promise<unknown>
  /** Shows tiles of it as they may become. */
  preview?: (tiles: ReadonlyMap<string, ChangedTile>) => void
}

export interface ObjectPorts {
  tiles: TileStore
  pictureUrl: (assetId: string) => string
  /** It is drawn differently now, in this box of its own pixels where it tells one. */
  onDrawn: (box?: Box) => void
}

/** Fabric counts from the middle unless told otherwise. */
const origin = { originX: 'left', originY: 'top' } as const

/** A picture is drawn as it is, not from a copy of Fabric’s: that would double its memory and slow it down. */
const uncached = { ...origin, objectCaching: false, strokeWidth: 0 }

type Pixelled = LayerOf<'image' | 'paint' | 'control' | 'reference'>

/** Draws the same thing from pictures of it that may be smaller. */
class PictureObject extends FabricImage {
  drawFrom(source: Source, size: Size): void {
    // Fabric takes whatever a canvas can draw.
    this.setElement(source as HTMLImageElement, size)
    this.set(size)
  }

  override _renderFill(context: CanvasRenderingContext2D): void {
    const { width, height } = this
    context.drawImage(this.getElement(), -width / 2, -height / 2, width, height)
  }
}

/** A layer made of pixels: a picture of the library, or what was drawn here. */
const pixelObject = (first: Pixelled, ports: ObjectPorts): LayerObject => {
  let surface: LayerSurface | null = null
  let picture: LayerPicture | null = null
  let source = ''
  let seen = 0
  let shown: TileMap = {}
  let size: Size = { width: 1, height: 1 }
  const object = new PictureObject(document.createElement('canvas'), uncached)

  const look = (): void =>
    picture?.look(seen * Math.max(Math.abs(object.scaleX), Math.abs(object.scaleY)))

  const showTiles = (tiles: TileMap): Box | null => {
    source = ''
    picture = null
    shown = tiles
    if (surface) {
      object.set(size)
      return surface.update(tiles, size)
    }
    surface = createLayerSurface({ ...ports, colouring: asPaint })
    surface.update(tiles, size)
    object.drawFrom(surface.canvas, size)
    return wholeOf(size)
  }

  const showPicture = (asset: string): Box => {
    source = asset
    surface = null
    // It has its place, and is found there, before there is anything to draw.
    object.set(size)
    const now = createLayerPicture({
      url: ports.pictureUrl(asset),
      size,
      show: (sharper) => {
        if (picture !== now) return
        object.drawFrom(sharper, size)
        ports.onDrawn()
      },
    })
    picture = now
    look()
    return wholeOf(size)
  }

  const show = (pixels: Pixels): Box | null => {
    size = { width: pixels.width, height: pixels.height }
    if (pixels.from === 'tiles') return showTiles(pixels.tiles)
    return source === pixels.asset ? null : showPicture(pixels.asset)
  }
  show(first.pixels)
  return {
    object,
    size: () => size,
    update: (layer) => ('pixels' in layer ? show(layer.pixels) : null),
    look: (scale) => {
      seen = scale
      look()
    },
    ready: () =>
      picture?.ready ?? Promise.all(Object.values(shown).map((id) => ports.tiles.get(id))),
    preview: (tiles) => surface?.preview(tiles),
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
