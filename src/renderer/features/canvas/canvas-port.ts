import type { CanvasPort, FilesPort, ResultsPort } from '#renderer/commands/canvas-port.ts'
import { throughHistory } from '#renderer/editor/deeds/go-through-history.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { MountedEditor } from '#renderer/editor/mount.ts'
import { fittedBoxView, fittedView } from '#renderer/editor/stage-room.ts'
import { onWholePixels, zoomExactly, zoomTo } from '#renderer/editor/viewport.ts'
import { focusCanvasPrompt } from '#renderer/features/canvas/generate/canvas-prompt.tsx'
import { changeGenerate } from '#renderer/features/canvas/generate/generate-store.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import {
  duplicateSelected,
  groupSelected,
  moveSelected,
  removeSelected,
  ungroupSelected,
} from '#renderer/features/canvas/layers/layer-actions.ts'
import { layerPortOf } from '#renderer/features/canvas/layers/layer-port.ts'

const [BLACK, WHITE] = ['#1f1f23', '#ffffff']
/** What one press of a key does to the scale. */
const STEP = 1.25

interface Shown {
  workshop: Workshop
  mounted: MountedEditor
}

/** The canvas on the screen. */
let shown: Shown | null = null

/** What the button that generates does; null while something is in the way. */
let generateNow: (() => void) | null = null

/** The key does from now on what the button does. */
export const showGenerate = (act: (() => void) | null): (() => void) => {
  generateNow = act
  return () => {
    if (generateNow === act) generateNow = null
  }
}

/** The results on the screen. */
let shownResults: ResultsPort | null = null

/** Commands choose among these results from now on; the function returned ends it. */
export const showResults = (results: ResultsPort): (() => void) => {
  shownResults = results
  return () => {
    if (shownResults === results) shownResults = null
  }
}

/** What can be done with the picture as a whole. */
let shownFiles: FilesPort | null = null

/** Commands do this with the picture as a whole from now on; the function returned ends it. */
export const showFiles = (files: FilesPort): (() => void) => {
  shownFiles = files
  return () => {
    if (shownFiles === files) shownFiles = null
  }
}

/** Commands act on this canvas from now on; the function returned ends it. */
export const showToCommands = (canvas: Shown): (() => void) => {
  shown = canvas
  return () => {
    if (shown === canvas) shown = null
  }
}

const zoomOf =
  (editor: Editor): CanvasPort['zoom'] =>
  (to) => {
    const { session } = editor
    const { view, stage } = session.getState()
    const middle = { x: stage.width / 2, y: stage.height / 2 }
    if (to === 'fit') session.setState({ view: fittedView(editor) })
    else if (to === 'box') session.setState({ view: fittedBoxView(editor) })
    else {
      const zoomed =
        typeof to === 'number'
          ? zoomExactly(view, to, middle)
          : zoomTo(view, to === 'in' ? view.wanted * STEP : view.wanted / STEP, middle)
      session.setState({ view: onWholePixels(zoomed) })
    }
  }

const portOf = ({ workshop, mounted }: Shown): CanvasPort => {
  const { editor } = workshop
  const { store, session } = editor
  const { past, future, document } = store.getState()
  const history = throughHistory(editor)
  return {
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    hasLayer: session.getState().selected.some((id) => document.layers[id] !== undefined),
    undo: history.undo,
    redo: history.redo,
    useTool: mounted.useTool,
    resizeBrush: (by) => mounted.machine.resizeBrush(-by),
    swapColours: () =>
      session.setState(({ colour, colourBefore }) => ({
        colour: colourBefore,
        colourBefore: colour,
      })),
    resetColours: () => session.setState({ colour: BLACK, colourBefore: WHITE }),
    zoom: zoomOf(editor),
    removeLayers: () => removeSelected(editor),
    duplicateLayers: () => duplicateSelected(editor),
    moveLayers: (by) => moveSelected(editor, by),
    groupLayers: () => groupSelected(editor),
    ungroupLayers: () => ungroupSelected(editor),
    ...layerPortOf(workshop),
    results: shownResults,
    generate: () => generateNow?.(),
    focusPrompt: focusCanvasPrompt,
    showPrompts: () => changeGenerate({ historyOpen: true }),
    files: shownFiles,
    toggleMasks: () => session.setState(({ showMasks }) => ({ showMasks: !showMasks })),
  }
}

/** What commands can do on the canvas; null: none is on the screen. */
export const canvasPort = (): CanvasPort | null => shown && portOf(shown)
