import type { ToolId } from '#shared/model/canvas-tool.ts'

/** What commands can do on the canvas that is open. */
export interface CanvasPort {
  canUndo: boolean
  canRedo: boolean
  /** At least one layer is selected. */
  hasLayer: boolean
  undo: () => void
  redo: () => void
  useTool: (tool: ToolId) => void
  resizeBrush: (by: 1 | -1) => void
  swapColours: () => void
  resetColours: () => void
  zoom: (to: 'in' | 'out' | 'fit' | number) => void
  removeLayers: () => void
  duplicateLayers: () => void
  moveLayers: (by: 1 | -1) => void
  groupLayers: () => void
  ungroupLayers: () => void
  toggleMasks: () => void
}
