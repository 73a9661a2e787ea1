import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import type { CanvasState, CanvasSummary } from '#shared/model/canvas-history.ts'
import { inPortions } from '#shared/std/in-portions.ts'
import { linesOfCopy, type ResultsOf } from './copied.ts'
import type { Disk } from './disk.ts'
import type { Held } from './held.ts'
import { entriesOf, journalText } from './journal.ts'
import { type About, aboutText, stateOf, stateText } from './kept.ts'
import { type CanvasPlace, canvasPlace, type DocumentsLayout } from './layout.ts'
import type { Tiles } from './tiles.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/** So many files are copied at once. */
const AT_ONCE = 16

interface Parts {
  disk: Disk
  layout: DocumentsLayout
  held: Held
  tiles: Pick<Tiles, 'named'>
  now: () => number
  report: (error: unknown) => void
  resultsOf: ResultsOf
}

/** Which canvases there are. */
export const createShelf = ({ disk, layout, held, tiles, now, report, resultsOf }: Parts) => {
  const prepare = async (): Promise<void> => {
    if (await disk.lookAt(layout.passing)) return
    await disk.makeFolder(layout.passing)
    await disk.flushFolder(layout.root)
    await disk.flushFolder(layout.hidden)
  }

  /** A new canvas: filled in a folder that is passing, there once that has its name. Leaves nothing behind when it fails. */
  const addFilled = async (fill: (place: CanvasPlace) => Promise<void>): Promise<string> => {
    const id = randomUUID()
    await prepare()
    const place = canvasPlace(join(layout.passing, id))
    try {
      await disk.makeFolder(place.tiles)
      await disk.makeFolder(place.snapshots)
      await fill(place)
      for (const folder of [place.tiles, place.snapshots, place.folder, layout.passing])
        await disk.flushFolder(folder)
      await disk.rename(place.folder, held.place(id).folder)
    } catch (error) {
      await disk.removeAll(place.folder).catch(() => undefined)
      throw error
    }
    return id
  }

  const writeNew = async (
    place: CanvasPlace,
    said: About,
    texts: { state: string; journal: string },
  ): Promise<void> => {
    await disk.writeText(place.state, texts.state)
    await disk.writeText(place.journal, texts.journal)
    await disk.writeText(place.about, aboutText(said))
  }

  const summary = async (id: string): Promise<CanvasSummary | null> => {
    try {
      return { id, ...(await held.about(id)) }
    } catch (error) {
      report(error)
      return null
    }
  }

  const copyFile = async (from: string, to: string): Promise<void> => {
    const bytes = await disk.read(from)
    if (bytes !== null) await disk.writeBytes(to, bytes)
  }

  return {
    addFilled,
    writeNew,
    /** All of them, those changed last first. */
    list: async (): Promise<CanvasSummary[]> => {
      const ids = (await disk.namesIn(layout.root)).filter((name) => UUID.test(name))
      const found = await Promise.all(ids.map(summary))
      return found
        .filter((each) => each !== null)
        .toSorted((one, other) => other.changedAt - one.changedAt)
    },
    create: (name: string, state: CanvasState): Promise<string> => {
      const { width, height } = state.document
      const at = now()
      const said = { name, width, height, createdAt: at, changedAt: at, trashedAt: null }
      return addFilled((place) =>
        writeNew(place, said, { state: stateText(state, 0), journal: '' }),
      )
    },
    /** A copy of all of it, its past and its snapshots; it waits for nothing. Throws `canvas-newer` and `canvas-damaged`. */
    duplicate: (id: string, name?: string): Promise<string> =>
      held.turn(id, async () => {
        const said = await held.about(id)
        const { kept, lines } = await held.whole(id)
        const from = held.place(id)
        const at = now()
        const sequence = kept.sequence + lines.length
        const original = { state: stateOf(kept), entries: entriesOf(lines), sequence, at }
        const more = linesOfCopy(original, resultsOf)
        const texts = { state: JSON.stringify(kept), journal: journalText([...lines, ...more]) }
        const snapshots = await disk.namesIn(from.snapshots)
        const snapshotTexts = await Promise.all(
          snapshots.map((file) => disk.read(join(from.snapshots, file))),
        )
        const named = await tiles.named(id, [
          texts.state,
          texts.journal,
          ...snapshotTexts.map((bytes) => bytes?.toString('utf8') ?? ''),
        ])
        return addFilled(async (place) => {
          for (const portion of inPortions(named, AT_ONCE))
            await Promise.all(portion.map((tile) => copyFile(from.tile(tile), place.tile(tile))))
          for (const file of snapshots)
            await copyFile(join(from.snapshots, file), join(place.snapshots, file))
          await copyFile(from.preview, place.preview)
          await copyFile(from.pictures, place.pictures)
          const times = { createdAt: at, changedAt: at, trashedAt: null }
          await writeNew(place, { ...said, name: name ?? said.name, ...times }, texts)
        })
      }),
    rename: (id: string, name: string): Promise<void> =>
      held.turn(id, async () => held.say(id, { ...(await held.about(id)), name })),
    trash: (id: string, trashedAt: number | null): Promise<void> =>
      held.turn(id, async () => held.say(id, { ...(await held.about(id)), trashedAt })),
    /** Deletes what lies in the trash. Throws `not-found` for anything else. */
    remove: (id: string): Promise<void> =>
      held.turn(id, async () => {
        const { trashedAt } = await held.about(id)
        if (trashedAt === null) throw new Failure('not-found', { what: 'trashed canvas' })
        const leaving = join(layout.passing, randomUUID())
        await disk.rename(held.place(id).folder, leaving)
        held.forget(id)
        await disk.removeAll(leaving)
      }),
    /** Clears what a crash left half written or half taken away. */
    sweep: async (): Promise<void> => {
      for (const name of await disk.namesIn(layout.passing))
        await disk.removeAll(join(layout.passing, name))
    },
  }
}
export type Shelf = ReturnType<typeof createShelf>
