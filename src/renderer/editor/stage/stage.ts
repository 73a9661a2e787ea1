import type { FabricObject } from 'fabric'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { BlendMode, Layer } from '#shared/model/layer.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { SizeOf } from '#renderer/editor/move-layers.ts'
import type { TileBytes } from '#renderer/editor/tile-store.ts'
import { paintedLayers, type PaintedLayer } from '#renderer/editor/painted-layers.ts'
import { createCandidateOverlay, type ShownCandidate } from './candidate-overlay.ts'
import { toFabric } from './fabric-placement.ts'
import { handleObjects } from './handle-objects.ts'
import { type LayerObject, makeLayerObject } from './layer-objects.ts'
import { createMaskOverlay } from './mask-overlay.ts'
import { StageCanvas } from './stage-canvas.ts'

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

/**
 * The document as Fabric shows it. One way only: objects follow their layers; what the user does to an object comes back
 * as one step of the document, which then moves the object.
 */
export const createStage = (element: HTMLElement, editor: Editor) => {
  const { store, session, ports } = editor
  const canvas = new StageCanvas(element.appendChild(document.createElement('canvas')), {
    selection: false,
    // Selecting several is the document’s business, and Shift alone says so.
    selectionKey: null,
    renderOnAddRemove: false,
    preserveObjectStacking: true,
    stopContextMenu: true,
    uniformScaling: true,
  })
  const drawn = new Map<string, LayerObject>()
  const render = (): void => canvas.requestRenderAll()
  const candidate = createCandidateOverlay(canvas)
  const masks = createMaskOverlay({ tiles: editor.tiles, canvas, onDrawn: render })
  let shownDocument: unknown = null

  const drawnOf = (layer: Layer): LayerObject | null => {
    const known = drawn.get(layer.id)
    if (known && known.fits?.(layer) !== false) return known
    const made = makeLayerObject(layer, {
      tiles: editor.tiles,
      pictureUrl: ports.pictureUrl,
      onDrawn: render,
    })
    if (made) {
      made.object.set({ ...looks, layerId: layer.id })
      drawn.set(layer.id, made)
    }
    return made
  }

  const showDocument = (): void => {
    const { document } = store.getState()
    if (document === shownDocument) return
    shownDocument = document
    canvas.page = document
    const painted = paintedLayers(document)
    const objects = painted.flatMap((each) => {
      const made = drawnOf(each.layer)
      if (!made) return []
      made.update(each.layer)
      place(made.object, each, made)
      return [made.object]
    })
    for (const [id] of drawn) if (!document.layers[id]) drawn.delete(id)
    canvas.remove(...canvas.getObjects())
    canvas.add(...objects)
    masks.update(painted, document)
  }

  /** Only what is selected has handles, and only while it is selected to be moved. */
  const showSelection = (): void => {
    const { tool, selected } = session.getState()
    const selecting = tool === 'select'
    canvas.skipTargetFind = !selecting
    for (const { layer, locked } of paintedLayers(store.getState().document)) {
      const movable = selecting && !locked
      drawn.get(layer.id)?.object.set({ selectable: movable, evented: movable })
    }
    const chosen = selecting ? drawn.get(selected.at(-1) ?? '')?.object : undefined
    if (chosen?.selectable && chosen.visible) canvas.setActiveObject(chosen)
    else canvas.discardActiveObject()
  }

  const follow = (): void => {
    showDocument()
    masks.show(session.getState().showMasks)
    showSelection()
    render()
  }

  const showView = (): void => {
    const { scale, x, y } = session.getState().view
    canvas.setViewportTransform([scale, 0, 0, scale, x, y])
    render()
  }

  const resize = (): void => {
    const { width, height } = element.getBoundingClientRect()
    canvas.setDimensions({ width, height })
    session.setState({ stage: { width, height } })
    render()
  }

  /** A layer’s own size before scaling; masks are as large as the page. */
  const sizeOf: SizeOf = (layer) => {
    if (layer.kind === 'mask') return { width: canvas.page.width, height: canvas.page.height }
    return drawn.get(layer.id)?.size() ?? null
  }
  handleObjects({ canvas, editor, drawn, sizeOf })

  const observer = new ResizeObserver(resize)
  observer.observe(element)
  resize()
  const leave = [
    store.subscribe(follow),
    session.subscribe((now, before) => {
      if (now.view !== before.view) showView()
      if (
        now.tool !== before.tool ||
        now.selected !== before.selected ||
        now.showMasks !== before.showMasks
      )
        follow()
    }),
  ]
  follow()
  showView()

  return {
    canvas,
    render,
    sizeOf,
    /** Draws all of the document, to be looked at. */
    drawSmall: (context: CanvasRenderingContext2D, scale: number): void =>
      canvas.drawPage(context, scale),
    /** The corners of a layer as it is shown now, in the document; none of what has no object. */
    cornersOf: (id: string): readonly Point[] => drawn.get(id)?.object.getCoords() ?? [],
    /** Shows a result that is not accepted yet; null: none. */
    showCandidate: (shown: ShownCandidate | null): void => {
      candidate.show(shown)
      masks.dim(shown !== null)
      render()
    },
    /** Draws a text or a shape for the pixels of record: it has none before. */
    rasterise: (layerId: string, box: Box): Bitmap => {
      const { width, height } = box
      const context = new OffscreenCanvas(width, height).getContext('2d')
      const object = drawn.get(layerId)?.object
      if (!context || !object) return { width, height, data: new Uint8Array(width * height * 4) }
      const { opacity, visible, globalCompositeOperation } = object
      // What the layer says of opacity, blending and being hidden is done to the pixels later.
      object.set({ opacity: 1, visible: true, globalCompositeOperation: 'source-over' })
      // What is not in view is drawn as well.
      canvas.skipOffscreen = false
      context.translate(-box.x, -box.y)
      object.render(context as unknown as CanvasRenderingContext2D)
      canvas.skipOffscreen = true
      object.set({ opacity, visible, globalCompositeOperation })
      const { data } = context.getImageData(0, 0, width, height)
      return { width, height, data: new Uint8Array(data.buffer) }
    },
    /** A layer is about to change many times. */
    beginPreview: (layerId: string): void => canvas.bake(drawn.get(layerId)?.object ?? null),
    /** Shows tiles of a layer as they may become. */
    preview: (layerId: string, tiles: ReadonlyMap<string, TileBytes>): void => {
      drawn.get(layerId)?.preview?.(tiles)
      masks.preview(layerId, tiles)
      render()
    },
    /** Shows everything as it is. */
    endPreview: (): void => {
      canvas.unbake()
      shownDocument = null
      follow()
    },
    stop: (): void => {
      for (const each of leave) each()
      observer.disconnect()
      void canvas.dispose()
    },
  }
}
export type Stage = ReturnType<typeof createStage>
