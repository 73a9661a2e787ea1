import type { LayerPort } from './layer-port.ts'
import type { PictureUse } from '#renderer/words/canvas-files.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'

/** Results that wait to be chosen among. */
export interface ResultsPort {
  count: number
  /** The keyboard’s focus is on the picture, or nowhere in particular. */
  isFocused: () => boolean
  canAccept: boolean
  accept: () => void
  discard: () => void
  /** The one on view is there, and layers can be made of it. */
  canAdd: boolean
  /** Makes a hidden layer of the one on view; it can still be accepted. */
  addAs: (use: PictureUse) => void
  star: () => void
  /** The first is 0. */
  pick: (at: number) => void
  /** The canvas is shown as it was until a key or the pointer is let go of. */
  holdBefore: () => void
  /** The one on view is seen without the rest of the picture, or with it again. */
  toggleAlone: () => void
  /** To the one beside it, round and round. */
  step: (by: 1 | -1) => void
}

/** What comes onto the canvas, and what leaves it. */
export interface FilesPort {
  /** Asks as which kind of file a copy is to be saved. */
  saveCopy: () => void
  /** Puts the flat picture on the clipboard. */
  copy: () => void
  /** Keeps the flat picture in the library. */
  keep: () => void
  /** Asks for a picture, and as what it is to be added. */
  addPicture: () => void
}

/** What commands can do on the canvas that is open. */
export interface CanvasPort extends LayerPort {
  canUndo: boolean
  canRedo: boolean
  /** At least one layer is selected. */
  hasLayer: boolean
  undo: () => void
  redo: () => void
  /** Held while the tool is used, the key leads back to the tool before. */
  useTool: (tool: ToolId, heldKey?: string) => void
  resizeBrush: (by: 1 | -1) => void
  swapColours: () => void
  resetColours: () => void
  /** `fit` shows all of the page, `box` the generation box. */
  zoom: (to: 'in' | 'out' | 'fit' | 'box' | number) => void
  removeLayers: () => void
  duplicateLayers: () => void
  moveLayers: (by: 1 | -1) => void
  groupLayers: () => void
  ungroupLayers: () => void
  toggleMasks: () => void
  generate: () => void
  focusPrompt: () => void
  /** Shows prompts that were run, to take one again. */
  showPrompts: () => void
  /** null: there are none. */
  results: ResultsPort | null
  /** null: not yet. */
  files: FilesPort | null
}
