import type { Editor } from '#renderer/editor/editor.ts'
import type { Ring } from '#renderer/editor/stage/brush-ring.ts'
import type { Stage } from '#renderer/editor/stage/stage.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import type { View } from '#renderer/editor/viewport.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import type { StrokePoint } from '#shared/pixels/stroke.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'

/** Keys held beside the pointer that change what it does. */
export interface Held {
  shift: boolean
  alt: boolean
  /** Command on a Mac, Control elsewhere. */
  mod: boolean
}

/** What the pointer does at one moment. */
export interface Moment extends Held {
  /** In pixels of the document. */
  at: Point
  /** In pixels of the stage. */
  onStage: Point
  /** All places since the last moment, in pixels of the document, this one last. */
  path: readonly StrokePoint[]
}

type Handler = (moment: Moment) => string | undefined

/** What a tool does while it is in a state; each handler names the next state, or none to stay. */
export interface ToolState {
  down?: Handler
  move?: Handler
  up?: Handler
  /** Enter, Backspace, Escape and the like, by `KeyboardEvent.key`; each answers as a handler does, or null where the key says nothing to it. */
  keys?: Readonly<Record<string, (press: { shift: boolean }) => string | undefined | null>>
  /** Held down, Space moves what is drawn instead of the view. */
  moveBy?: (by: Point) => void
  cursor?: string
}

/** A tool is its states. The first one is where it begins, and where it is left. */
export interface Tool {
  id: ToolId
  states: Readonly<Record<string, ToolState>> & { idle: ToolState }
  cursor: string
  /** Fabric’s own handles do its work. */
  byFabric?: boolean
  /** Gives up what is under way. */
  cancel?: () => void
  /** How what it draws is put together with the mask, once it was begun or with these keys held. */
  combines?: (held: Held) => MaskCombination
  /** Around the area that is being drawn, in pixels of the document; it closes itself. */
  outline?: () => readonly Point[]
  /** What was begun goes on though nothing is pressed. */
  isUnderWay?: () => boolean
  /** Draws over the stage, in its pixels. */
  draw?: (context: CanvasRenderingContext2D, view: View) => void
  /** Whether `draw` draws anything now; without it, it may. */
  isDrawing?: () => boolean
  /** The edge of what it draws with, where the pointer is. */
  ring?: (view: View) => Omit<Ring, 'byPen'> | null
}

/** What tools act on. */
export interface ToolPorts {
  editor: Editor
  stage: Stage
  pixels: PixelEngine
  /** What is drawn over the stage has changed. */
  redraw: () => void
}
