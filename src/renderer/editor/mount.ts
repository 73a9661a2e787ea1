import type { Editor } from './editor.ts'
import { keepSharp } from './keep-sharp.ts'
import type { PixelEngine } from './pixels/pixel-engine.ts'
import { createOverlay, type Painter } from './stage/overlay.ts'
import { createSelectionPainter } from './stage/selection-painter.ts'
import { createStage } from './stage/stage.ts'
import { createEllipse, createLasso, createPolygon, createRectangle } from './tools/area-tools.ts'
import { createCrop } from './tools/box-tool.ts'
import { createBrushTool } from './tools/brush-tool.ts'
import { createExpand } from './tools/expand-tool.ts'
import { createBucket, createColourRange } from './tools/colour-tools.ts'
import { createEyedropper } from './tools/eyedropper.ts'
import { createGenerationBox } from './tools/generation-box-tool.ts'
import { createGradient } from './tools/gradient-tool.ts'
import { createShape, createText } from './tools/object-tools.ts'
import { createPoseTool } from './tools/pose-tool.ts'
import { createToolMachine } from './tools/tool-machine.ts'
import { createSpringTool } from './tools/spring-tool.ts'
import type { Tool, ToolPorts } from './tools/tool.ts'
import { createHand, createSelect, createZoom } from './tools/view-tools.ts'
import type { Point } from '#shared/pixels/point.ts'
import { fittedView, keepFitted } from './stage-room.ts'

/** Draws over the stage, in its pixels, what there is to say of an outline in pixels of the document. */
export type OutlinePainter = (context: CanvasRenderingContext2D, outline: readonly Point[]) => void

/** All tools over one stage. */
const createTools = (ports: ToolPorts) => ({
  select: createSelect(),
  hand: createHand(ports),
  zoom: createZoom(ports),
  brush: createBrushTool('brush', ports),
  eraser: createBrushTool('eraser', ports),
  bucket: createBucket(ports),
  gradient: createGradient(ports),
  eyedropper: createEyedropper(ports),
  lasso: createLasso(ports),
  polygon: createPolygon(ports),
  rectangle: createRectangle(ports),
  ellipse: createEllipse(ports),
  'colour-range': createColourRange(ports),
  box: createGenerationBox(ports),
  text: createText(ports),
  shape: createShape(ports),
  crop: createCrop(ports),
  expand: createExpand(ports),
  pose: createPoseTool(ports),
})

/** Puts a canvas into an element: the picture, what lies over it, and the tools. */
export const mountEditor = (
  element: HTMLElement,
  editor: Editor,
  {
    painters,
    paintOutline,
    pixels,
  }: {
    painters: readonly Painter[]
    /** Says how large the area is that is being drawn. */
    paintOutline: OutlinePainter
    pixels: PixelEngine
  },
) => {
  const stage = createStage(element, editor)
  const tool = (): Tool | undefined => machine?.tool()
  const paintSelection = createSelectionPainter(editor, stage.cornersOf)
  const overlay = createOverlay(element, editor, {
    painters: () => [
      ...painters,
      paintSelection,
      (context, view) => tool()?.draw?.(context, view),
      (context) => paintOutline(context, tool()?.outline?.() ?? []),
    ],
    isFollowing: () => tool()?.isDrawing?.() ?? true,
    ring: () => {
      const ring = machine.isGrabbing() ? null : tool()?.ring?.(editor.session.getState().view)
      return ring ? { ...ring, byPen: machine.isPen() } : null
    },
  })
  const ports = { editor, stage, pixels, redraw: overlay.redrawMoving }
  const machine = createToolMachine(element, { ...ports, tools: createTools(ports) })
  const { store, session } = editor
  const { isUnderWay } = machine
  const spring = createSpringTool(element, { session, window, isUnderWay })
  session.setState({ view: fittedView(editor) })
  const leave = store.subscribe(overlay.redraw)
  const endFitting = keepFitted(editor)
  const endSharpness = keepSharp(editor)
  return {
    stage,
    machine,
    useTool: spring.take,
    redraw: overlay.redraw,
    stop: (): void => {
      leave()
      endFitting()
      endSharpness()
      spring.stop()
      machine.stop()
      overlay.stop()
      stage.stop()
      element.replaceChildren()
    },
  }
}
export type MountedEditor = ReturnType<typeof mountEditor>
