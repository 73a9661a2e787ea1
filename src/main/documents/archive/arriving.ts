import { Failure } from '#shared/contract/failures.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import { linesOfCopy, type ResultsOf } from '#main/documents/copied.ts'
import type { Disk } from '#main/documents/disk.ts'
import { entriesOf, type JournalLine, journalText } from '#main/documents/journal.ts'
import { readKeptSnapshot, snapshotText, stateOf, stateText } from '#main/documents/kept.ts'
import type { CanvasPlace } from '#main/documents/layout.ts'
import type { Shelf } from '#main/documents/shelf.ts'
import {
  type ArchivedAsset,
  archivedAssets,
  type ArchivedCanvas,
  archivedCanvas,
  entryNames,
  withIds,
} from './contents.ts'
import { type OpenZip, openZip } from './read-zip.ts'

/** Assets by the ids that a file knows them by, as they are called in this library. */
type Ids = ReadonlyMap<string, string>

interface Parts {
  disk: Disk
  shelf: Pick<Shelf, 'addFilled' | 'writeNew'>
  now: () => number
  resultsOf: ResultsOf
}

const parse = async <Value>(
  zip: OpenZip,
  name: string,
  schema: { parse: (json: unknown) => Value },
): Promise<Value> => {
  const bytes = await zip.read(name)
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw zip.refuse('damaged', error)
  }
}

/** What cannot be read of a canvas is why its file is not taken. */
const refusal = (zip: OpenZip, error: unknown): Failure =>
  zip.refuse(error instanceof Failure && error.code === 'canvas-newer' ? 'newer' : 'damaged')

/** Every file of an asset is told of, and every one that is told of is there. */
const isWhole = (zip: OpenZip, assets: readonly ArchivedAsset[]): boolean => {
  const told = new Set(assets.map(({ file }) => file))
  const ids = new Set(assets.map(({ id }) => id))
  const files = zip.ofKind('asset')
  return (
    ids.size === assets.length &&
    files.length === assets.length &&
    files.every(({ name }) => told.has(name))
  )
}

const readContents = async (zip: OpenZip) => {
  if (!zip.has(entryNames.canvas)) throw zip.refuse('foreign')
  const canvas = await parse(zip, entryNames.canvas, archivedCanvas)
  const assets = zip.has(entryNames.assets)
    ? await parse(zip, entryNames.assets, archivedAssets)
    : []
  if (!isWhole(zip, assets)) throw zip.refuse('damaged')
  return { canvas, assets }
}

const readSnapshot = async (zip: OpenZip, name: string, ids: Ids = new Map()) => {
  const text = withIds((await zip.read(name)).toString('utf8'), ids)
  const { name: title, at, ...kept } = readKeptSnapshot(Buffer.from(text, 'utf8'))
  return { name: title, at, state: stateOf(kept) }
}

/** Reads every byte once: what is not as it was written is found before anything is kept. */
const checkBytes = async (zip: OpenZip): Promise<void> => {
  for (const { name } of zip.ofKind('snapshot'))
    await readSnapshot(zip, name).catch((error: unknown) => {
      throw refusal(zip, error)
    })
  for (const kind of ['tile', 'preview', 'asset'] as const)
    for (const { name } of zip.ofKind(kind)) await zip.check(name)
}

/** Canvases that come from another machine. */
export const createArriving = ({ disk, shelf, now, resultsOf }: Parts) => {
  const linesIn = ({ sequence, entries }: ArchivedCanvas): JournalLine[] =>
    entries.map(({ version, entry }, at) => ({
      version,
      sequence: sequence + at + 1,
      at: now(),
      entry,
    }))

  const readCanvas = (zip: OpenZip, canvas: ArchivedCanvas) => {
    try {
      const lines = linesIn(canvas)
      const entries = entriesOf(lines)
      const today = { version: CANVAS_VERSION }
      return {
        state: stateOf(canvas),
        entries,
        lines: lines.map((line, at) => ({ ...line, ...today, entry: entries[at] })),
      }
    } catch (error) {
      throw refusal(zip, error)
    }
  }

  const unpack = async (zip: OpenZip, place: CanvasPlace, ids: Ids): Promise<void> => {
    for (const { name, id } of zip.ofKind('tile'))
      await disk.writeBytes(place.tile(id), await zip.read(name))
    for (const { name, id } of zip.ofKind('snapshot')) {
      const text = snapshotText(await readSnapshot(zip, name, ids))
      await disk.writeBytes(place.snapshot(id), Buffer.from(text, 'utf8'))
    }
    if (zip.has(entryNames.preview))
      await disk.writeBytes(place.preview, await zip.read(entryNames.preview))
  }

  /**
   * Opens a file and looks at all of it; nothing is kept of it yet. Throws `canvas-file-not-taken` with the reason.
   */
  return async (path: string) => {
    const zip = await openZip(path)
    const look = async () => {
      const contents = await readContents(zip)
      const read = readCanvas(zip, contents.canvas)
      await checkBytes(zip)
      return { ...contents, ...read }
    }
    const { canvas, assets, state, entries, lines } = await look().catch((error: unknown) => {
      zip.close()
      throw error
    })
    return {
      assets,
      stream: ({ file }: ArchivedAsset): AsyncIterable<Uint8Array> => zip.stream(file),
      /** Makes a canvas of it, which knows its assets by their ids in this library; its id. */
      add: (ids: Ids): Promise<string> =>
        shelf.addFilled(async (place) => {
          await unpack(zip, place, ids)
          const { width, height } = state.document
          const at = now()
          const times = { createdAt: at, changedAt: at, trashedAt: null }
          const sequence = canvas.sequence + lines.length
          const more = linesOfCopy({ state, entries, sequence, at }, resultsOf)
          await shelf.writeNew(
            place,
            { name: canvas.name, width, height, ...times },
            {
              state: withIds(stateText(state, canvas.sequence), ids),
              journal: withIds(journalText([...lines, ...more]), ids),
            },
          )
        }),
      close: zip.close,
    }
  }
}
