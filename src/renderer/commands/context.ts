import type { EngineId } from '#shared/model/engine.ts'

export type Surface = 'create' | 'library' | 'spend' | 'settings'

/** What commands know and can move; filled by the app at the moment a command is asked for. */
export interface CommandContext {
  surface: Surface
  /** The pictures a command for pictures acts on: the viewer’s, else the surface’s selection. */
  selected: readonly string[]
  /** The selected pictures lie in the trash. */
  trashed: boolean
  writable: boolean
  queuePaused: boolean
  engine: EngineId
  viewerOpen: boolean
  canGenerate: boolean
  canEnhance: boolean
  view: {
    go: (surface: Surface, section?: string) => void
    toggleQueue: () => void
    /** Opens the queue at one job. */
    showJob: (jobId: string) => void
    showPalette: () => void
    showKeyboardSheet: () => void
    toggleTheme: () => void
    toggleInspector: () => void
    showTrash: () => void
  }
  create: {
    generate: () => void
    enhance: () => void
    focusPrompt: () => void
    useSettingsOf: (assetId: string) => void
    copyPromptOf: (assetId: string) => void
  }
  viewer: {
    open: (assetId: string) => void
    close: () => void
    step: (by: 1 | -1) => void
    toggleZoom: () => void
    toggleInfo: () => void
  }
  pictures: {
    trash: (assetIds: readonly string[]) => void
    restore: (assetIds: readonly string[]) => void
    reveal: (assetId: string) => void
  }
  queue: { pause: (paused: boolean) => void; clearFinished: () => void }
  useEngine: (engine: EngineId) => void
}
