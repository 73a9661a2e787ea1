import { isDeepStrictEqual } from 'node:util'
import { Failure } from '#shared/contract/failures.ts'
import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import type { Disk } from './disk.ts'
import type { Held, Position } from './held.ts'
import { entriesOf, type JournalLine, journalText, linesOf } from './journal.ts'
import { stateOf, stateText } from './kept.ts'
import type { Tiles } from './tiles.ts'

/** A canvas as it was kept, and what happened since. */
export interface Opened {
  name: string
  /** How many entries there ever were, those since it was kept included. */
  sequence: number
  state: CanvasState
  entries: JournalEntry[]
}

const asWritten = (entry: JournalEntry): unknown => JSON.parse(JSON.stringify(entry))

interface History {
  disk: Disk
  held: Held
  tiles: Pick<Tiles, 'sweep'>
  now: () => number
}

/** How a canvas came to be what it is: appended to as it changes, kept whole now and then. */
export const createHistory = ({ disk, held, tiles, now }: History) => {
  /** What of these entries is not there yet. Throws `canvas-out-of-step` where others are in their place. */
  const missing = async (
    { id, sequence, entries }: Appended,
    position: Position,
  ): Promise<readonly JournalEntry[]> => {
    if (sequence === position.sequence) return entries
    if (sequence < position.kept || sequence > position.sequence)
      throw new Failure('canvas-out-of-step')
    const { lines } = await held.whole(id)
    const there = lines.filter((line) => line.sequence > sequence)
    const same = entries
      .slice(0, there.length)
      .every((entry, at) => isDeepStrictEqual(asWritten(entry), there[at]?.entry))
    if (!same) throw new Failure('canvas-out-of-step')
    return entries.slice(there.length)
  }

  const write = async (id: string, position: Position, lines: JournalLine[]): Promise<void> => {
    const { journal } = held.place(id)
    try {
      if (position.clean) await disk.append(journal, journalText(lines))
      else {
        // What a crash tore must not stand before what comes now.
        const before = await held.whole(id)
        await disk.writeText(journal, journalText([...before.lines, ...lines]))
      }
    } catch (error) {
      await held.doubt(id)
      throw error
    }
    held.moveTo(id, { ...position, sequence: position.sequence + lines.length, clean: true })
  }

  return {
    /** Throws `not-found`, `canvas-newer` and `canvas-damaged`. */
    open: (id: string): Promise<Opened> =>
      held.turn(id, async () => {
        const { name } = await held.about(id)
        const { kept, lines } = await held.whole(id)
        return {
          name,
          sequence: kept.sequence + lines.length,
          state: stateOf(kept),
          entries: entriesOf(lines),
        }
      }),

    /** On disk when it answers. What is there already is not written twice. */
    append: (appended: Appended): Promise<number> =>
      held.turn(appended.id, async () => {
        const { id } = appended
        const position = await held.position(id)
        const entries = await missing(appended, position)
        const at = now()
        if (entries.length > 0)
          await write(id, position, linesOf(entries, { sequence: position.sequence, at }))
        held.changed(id, at)
        return position.sequence + entries.length
      }),

    /** The whole of it, with the first so many entries; what happened after those stays in the journal. */
    keep: ({ id, sequence, state }: Kept): Promise<void> =>
      held.turn(id, async () => {
        const position = await held.position(id)
        if (sequence < position.kept || sequence > position.sequence)
          throw new Failure('canvas-out-of-step')
        const { lines } = await held.whole(id)
        const rest = lines.filter((line) => line.sequence > sequence)
        const place = held.place(id)
        const [text, journal] = [stateText(state, sequence), journalText(rest)]
        try {
          // The state first: entries that it has are passed over in a journal that is older.
          await disk.writeText(place.state, text)
          await disk.writeText(place.journal, journal)
        } catch (error) {
          await held.doubt(id)
          throw error
        }
        held.moveTo(id, { kept: sequence, sequence: position.sequence, clean: true })
        const { width, height } = state.document
        await held.say(id, { ...(await held.about(id)), width, height })
        await tiles.sweep(id, [text, journal])
      }),
  }
}

/** Entries that come after so many. */
export interface Appended {
  id: string
  sequence: number
  entries: readonly JournalEntry[]
}

/** A state after so many entries. */
export interface Kept {
  id: string
  sequence: number
  state: CanvasState
}
