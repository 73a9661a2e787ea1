import type { CanvasState } from '#shared/model/canvas-history.ts'
import type { Failure } from '#shared/contract/failures.ts'
import { createArriving } from './archive/arriving.ts'
import { createLeaving } from './archive/leaving.ts'
import type { ResultsOf } from './copied.ts'
import { createDisk, type FileSystem } from './disk.ts'
import { createHeld } from './held.ts'
import { createHistory } from './history.ts'
import { documentsLayout } from './layout.ts'
import { createNaming } from './naming.ts'
import { createShelf } from './shelf.ts'
import { createSnapshots } from './snapshots.ts'
import { createTiles, type Tile } from './tiles.ts'

interface Options {
  /** The library’s hidden folder. */
  folder: string
  /** Why nothing can be written; null when everything can. */
  readOnly: Failure | null
  now: () => number
  report: (error: unknown) => void
  resultsOf: ResultsOf
  files?: FileSystem
}

/** The canvases of a library, each a folder. Whatever a change answers, it is on disk. */
export const createDocuments = (options: Options) => {
  const { folder, readOnly, now, files } = options
  const layout = documentsLayout(folder)
  const disk = createDisk(layout.passing, files)
  const held = createHeld(disk, layout)
  const tiles = createTiles({ disk, held, now })
  const history = createHistory({ disk, held, tiles, now })
  const snapshots = createSnapshots({ disk, held, now })
  const shelf = createShelf({ ...options, disk, layout, held, tiles })

  const leaving = createLeaving({ disk, layout, held, tiles })

  /** A change, refused where nothing can be written. */
  const change =
    <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> =>
      readOnly ? Promise.reject(readOnly) : act(...given)

  /** A file that lies beside a canvas and can be done without. */
  const beside = (name: 'preview' | 'pictures') => ({
    put: change(async (id: string, bytes: Uint8Array) => {
      await held.about(id)
      const { [name]: path, folder: own } = held.place(id)
      await disk.writeBytes(path, bytes)
      await disk.flushFolder(own)
    }),
    /** null where there is none. */
    read: (id: string) => disk.read(held.place(id)[name]),
  })

  return {
    wake: async (): Promise<void> => {
      if (readOnly !== null) return
      await leaving.sweep()
      await shelf.sweep()
    },
    /** Canvases as files. */
    archive: {
      write: leaving.write,
      open: change(createArriving({ ...options, disk, shelf })),
    },
    list: shelf.list,
    create: change((name: string, state: CanvasState) => shelf.create(name, state)),
    /** Throws `not-found`. */
    nameOf: async (id: string): Promise<string> => (await held.about(id)).name,
    naming: createNaming({ list: shelf.list, whole: held.whole }),
    open: history.open,
    append: change(history.append),
    keep: change(history.keep),
    rename: change(shelf.rename),
    trash: change((id: string, trashed: boolean) => shelf.trash(id, trashed ? now() : null)),
    remove: change(shelf.remove),
    duplicate: change((id: string, name?: string) => shelf.duplicate(id, name)),
    snapshots: {
      list: snapshots.list,
      take: change(snapshots.take),
      read: snapshots.read,
    },
    tiles: {
      put: change((id: string, sent: AsyncIterable<Tile>) => tiles.put(id, sent)),
      read: tiles.read,
    },
    preview: beside('preview'),
    pictures: beside('pictures'),
  }
}
export type Documents = ReturnType<typeof createDocuments>
