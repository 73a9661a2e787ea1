import { createDocumentStore, replay } from '#renderer/editor/document/document-store.ts'
import { createKeeper, type Saving } from '#renderer/editor/document/keeper.ts'
import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import type { Pictures } from './pictures/pictures.ts'
import { createSession } from './session.ts'
import type { Packing, TileBytes } from './tiles/packing.ts'
import { createTileStore } from './tiles/tile-store.ts'

/** What the canvas needs of the world around it. */
export interface EditorPorts {
  now: () => number
  /** Does something once the next frame is drawn. */
  afterFrame: (act: () => void) => void
  createId: () => string
  pictureUrl: (assetId: string) => string
  pictures: Pictures
  packing: Packing
  readTile: (id: string) => Promise<TileBytes>
  writeTiles: (tiles: ReadonlyMap<string, TileBytes>) => Promise<void>
  append: (sequence: number, entries: readonly JournalEntry[]) => Promise<void>
  keep: (sequence: number, state: CanvasState) => Promise<void>
  onSaving: (saving: Saving, error?: unknown) => void
}

/** A canvas as it was read from disk. */
export interface OpenedCanvas {
  state: CanvasState
  /** What happened since that state was kept. */
  entries: readonly JournalEntry[]
  sequence: number
}

/** A canvas that is open: its document, its tiles, what is on view, and what writes it all down. */
export const createEditor = ({ state, entries, sequence }: OpenedCanvas, ports: EditorPorts) => {
  const tiles = createTileStore({
    createId: ports.createId,
    read: ports.readTile,
    write: ports.writeTiles,
    ...ports.packing,
  })
  const keeper = createKeeper(
    {
      settleTiles: tiles.settle,
      append: ports.append,
      keep: ports.keep,
      state: () => store.settledState(),
      onSaving: ports.onSaving,
    },
    { sequence, length: entries.length },
  )
  const store = createDocumentStore(entries.reduce(replay, state), {
    now: ports.now,
    createId: ports.createId,
    journal: keeper.enter,
    afterFrame: ports.afterFrame,
  })
  const session = createSession()
  const { pictures } = ports
  return {
    ports,
    store,
    session,
    tiles,
    pictures,
    keeper,
    /** Writes down what waits and lets go. */
    stop: async (): Promise<void> => {
      await keeper.flush()
      keeper.stop()
      pictures.close()
    },
  }
}
export type Editor = ReturnType<typeof createEditor>
