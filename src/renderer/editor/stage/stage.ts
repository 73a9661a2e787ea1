import type { FabricObject } from 'fabric'
import type { SizeOf } from '#renderer/editor/deeds/move-layers.ts'
import { paintedLayers, shownLayers } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { type ChangedTile, tilesOf } from '#renderer/editor/painting.ts'
import { boundsInDocument } from '#renderer/editor/placement-points.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { unmoved } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box } from '#shared/pixels/box.ts'
import { expand } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { placeOfKey, TILE } from '#shared/pixels/tiles.ts'
import { createCandidateOverlay, type ShownCandidate } from './candidate-overlay.ts'
import { handleObjects } from './handle-objects.ts'
import type { PaintedOver, PreviewedPart } from './layer-picture.ts'
import { createMaskOverlay } from './mask-overlay.ts'
import { addScreenCanvas } from './screen-canvas.ts'
import { type ChangedObject, createShownLayers } from './shown-layers.ts'
import { StageCanvas } from './stage-canvas.ts'

/**
 * The document as Fabric shows it. One way only: objects follow their layers; what the user does to an object comes back
 * as one step of the document, which then moves the object.
 */
export const createStage = (element: HTMLElement, editor: Editor) => {
  const { store, session, ports } = editor
  const canvas = new StageCanvas(addScreenCanvas(element).canvas, {
    selection: false,
    // Selecting several is the document’s business, and Shift alone says so.
    selectionKey: null,
    renderOnAddRemove: false,
    preserveObjectStacking: true,
    stopContextMenu: true,
    uniformScaling: true,
  })
  // Nothing is ever drawn on what takes the pointer; while it is shown it would be put over each frame all the same.
  canvas.upperCanvasEl.style.opacity = '0'
  const render = (): void => canvas.requestRenderAll()
  /** Until all that is seen at first is there, nothing is drawn of it by and by. */
  let isOpen = false
  /** Draws what an object looks like now; what is beside it was drawn before. */
  const redraw = ({ object, box }: ChangedObject): void => {
    if (!isOpen) return
    canvas.forget(object)
    if (box && canvas.isBaked(object)) canvas.requestRenderWithin(box)
    else render()
  }
  const layers = createShownLayers({
    tiles: editor.tiles,
    pictureUrl: ports.pictureUrl,
    pictures: editor.pictures,
    onDrawn: redraw,
  })
  const { drawn } = layers
  const candidate = createCandidateOverlay(canvas)
  const masks = createMaskOverlay({ tiles: editor.tiles, canvas, onDrawn: render })
  let shownDocument: CanvasDocument | null = null
  let shownChosen: readonly string[] = []
  /** The layer that is shown as it may become. */
  let previewed: string | null = null

  /** Puts objects into this order, bottom first; true: they were not. */
  const arrange = (objects: readonly FabricObject[]): boolean => {
    const before = canvas.getObjects()
    if (objects.length === before.length && objects.every((each, at) => each === before[at]))
      return false
    canvas.remove(...before)
    canvas.add(...objects)
    return true
  }

  /** Draws what has changed; what changes alone may well change again, so that the rest is drawn once. */
  const drawChanged = (changed: readonly ChangedObject[], underMasks: Box | null): void => {
    const [only] = changed
    if (changed.length > 1) {
      canvas.unbake()
      render()
    } else if (only) {
      canvas.bake(only.object)
      redraw(only)
    }
    if (!underMasks) return
    if (!canvas.hasBake()) canvas.bake(null)
    canvas.requestRenderWithin(underMasks)
  }

  const showDocument = (): void => {
    const { document } = store.getState()
    const { selected } = session.getState()
    if (document === shownDocument && selected === shownChosen && previewed === null) return
    shownChosen = selected
    const { width, height } = shownDocument ?? {}
    const isResized = width !== document.width || height !== document.height
    shownDocument = document
    canvas.page = document
    const painted = shownLayers(document, selected)
    const { objects, changed } = layers.update(document, painted, previewed)
    const underMasks = masks.update(painted, document)
    if (arrange(objects) || isResized) {
      canvas.unbake()
      render()
    } else drawChanged(changed, underMasks)
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
    showSelection()
    // Its handles go with it.
    if (session.getState().tool === 'select') render()
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

  /** Draws all but a layer once. A mask lies over all of the picture, whatever of it was drawn once. */
  const hold = (layerId: string): void => {
    const object = drawn.get(layerId)?.object
    if (object || !canvas.hasBake()) canvas.bake(object ?? null)
  }

  /** What only moves over the stage is no business of Fabric’s but where its handles are at work. */
  const quiet = (event: MouseEvent): void => {
    if (session.getState().tool !== 'select') event.stopPropagation()
  }
  element.addEventListener('mousemove', quiet, { capture: true })

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
      ) {
        masks.show(now.showMasks)
        showDocument()
        showSelection()
        render()
      }
    }),
  ]
  masks.show(session.getState().showMasks)
  follow()
  showView()

  return {
    canvas,
    render,
    sizeOf,
    /** Draws all that is seen, once all of it is there or cannot be. */
    open: async (): Promise<void> => {
      // Each picture that is drawn is asked for.
      canvas.renderWhole()
      const kept = paintedLayers(store.getState().document).flatMap(({ layer }) => {
        const tiles = tilesOf(layer) ?? {}
        return Object.values(tiles).map((id) => editor.tiles.get(id))
      })
      await Promise.allSettled([editor.pictures.settled(), ...kept])
      if (canvas.destroyed) return
      isOpen = true
      canvas.renderWhole()
    },
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
    beginPreview: (layerId: string): void => {
      previewed = layerId
      canvas.isHeld = true
      hold(layerId)
    },
    /** Shows tiles of a layer as they may become. */
    preview: (layerId: string, tiles: ReadonlyMap<string, ChangedTile>): void => {
      drawn.get(layerId)?.preview?.(tiles)
      masks.preview(layerId, tiles)
      hold(layerId)
      const placement = store.getState().document.layers[layerId]?.placement ?? unmoved
      for (const [key, { box }] of tiles) {
        const { column, row } = placeOfKey(key)
        const own = { ...box, x: column * TILE + box.x, y: row * TILE + box.y }
        canvas.requestRenderWithin(boundsInDocument(placement, expand(own, 1)))
      }
    },
    /** Shows a part of a layer as it may become, without what masks cover; null: as it is. */
    previewPart: (layerId: string, part: PreviewedPart | null): void => {
      drawn.get(layerId)?.previewPart?.(part)
      masks.dim(part !== null)
      hold(layerId)
      render()
    },
    /** Shows a layer with something painted over it, until that is taken back; null: without. */
    paintOver: (layerId: string, over: PaintedOver | null): void => {
      drawn.get(layerId)?.paintOver?.(over)
      hold(layerId)
      render()
    },
    /** Shows everything as it is. */
    endPreview: (): void => {
      showDocument()
      previewed = null
      canvas.isHeld = false
    },
    stop: (): void => {
      for (const each of leave) each()
      observer.disconnect()
      element.removeEventListener('mousemove', quiet, { capture: true })
      void canvas.dispose()
    },
  }
}
export type Stage = ReturnType<typeof createStage>
