import type { AssetKind } from '#shared/model/asset.ts'
import type { RouteInput } from '#shared/contract/routes.ts'
import type { Which } from '#shared/model/change.ts'
import type { Character } from '#shared/model/character.ts'
import type { Chain } from '#shared/model/chain.ts'
import type { NearDecision } from '#shared/model/near.ts'
import type { CanvasPort } from './canvas-port.ts'
import type { EngineId } from '#shared/model/engine.ts'

export type Surface =
  | 'create'
  | 'video'
  | 'sound'
  | 'models'
  | 'canvas'
  | 'library'
  | 'characters'
  | 'spend'
  | 'settings'

/** Surfaces where things are made. */
export const isWorkplace = (surface: Surface): surface is 'create' | 'video' | 'sound' =>
  surface === 'create' || surface === 'video' || surface === 'sound'

/** What commands know and can move; filled by the app at the moment a command is asked for. */
export interface CommandContext {
  surface: Surface
  /** The pictures a command for pictures acts on: the viewer’s, else the surface’s selection. */
  selected: readonly string[]
  /** What they are; null where they are of several kinds, or none. */
  selectedKind: AssetKind | null
  /** The selected pictures lie in the trash. */
  trashed: boolean
  /** They are shown as near duplicates: those of one group, or all groups by their best. */
  duplicates: 'group' | 'groups' | null
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
    /** Shows what a search finds in the library. */
    find: (query: string) => void
  }
  create: {
    generate: () => void
    enhance: () => void
    focusPrompt: () => void
    showHistory: () => void
    useSettingsOf: (assetId: string) => void
    copyPromptOf: (assetId: string) => void
  }
  viewer: {
    open: (assetId: string) => void
    /** Compares what is selected, or what is shown with what it was made from; again: stops. */
    compare: () => void
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
  operations: {
    /** What an operation done to an asset would ask for; null where no model can do it. */
    wish: (
      operation: string,
      assetId: string,
    ) => { operation: string; params: Record<string, unknown>; ready: boolean } | null
    /** Does an operation to assets, or opens its form where something is missing. */
    start: (operation: string, assetIds: readonly string[]) => void
    /** Opens the form of a film that begins where another one ends. */
    nextShot: (filmId: string) => void
  }
  characters: {
    /** Begins a character with these pictures, and shows it. */
    begin: (pictures: readonly string[]) => void
    /** Goes where pictures are made, with the character called in the prompt. */
    makeWith: (character: Character) => void
    /** Goes where texts are read aloud, with the character’s voice. */
    speakWith: (character: Character) => void
  }
  leaving: {
    /** Asks how copies of assets are to leave; all are of this kind, or null. */
    export: (assetIds: readonly string[], kind: AssetKind | null) => void
    /** Puts assets on the clipboard. */
    copy: (assetIds: readonly string[], as: 'files' | 'picture' | 'paths') => void
  }
  chains: {
    /** Does a chain to assets, each by itself. */
    run: (chain: Chain, assetIds: readonly string[]) => void
    /** Opens a chain for changing, on an asset that it could be done to; null: a new one. */
    edit: (chain: Chain | null, asset: { id: string; kind: AssetKind }) => void
  }
  order: {
    /** Changes what is said of assets; `told` puts it into words for so many of them. */
    change: (
      which: Which,
      change: RouteInput<'assets.change'>['change'],
      told?: (count: number) => string,
    ) => void
    /** Decides on the near duplicates that these are, or stand for. */
    decide: (assetIds: readonly string[], decision: NearDecision) => void
    /** Takes the last change back. */
    undo: () => void
  }
  /** Makes a canvas of a picture and shows it. */
  beginCanvas: (assetId: string) => void
  /** What can be done on the canvas; null: none is open on the screen. */
  canvas: CanvasPort | null
  /** Asks for files or a folder to bring into the library. */
  imports: { choose: (what: 'files' | 'folder') => void }
  queue: { pause: (paused: boolean) => void; clearFinished: () => void }
  useEngine: (engine: EngineId) => void
}
