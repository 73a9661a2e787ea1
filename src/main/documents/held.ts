import { Failure } from '#shared/contract/failures.ts'
import { createTurns } from '#shared/std/turns.ts'
import type { Disk } from './disk.ts'
import { type Journal, type JournalLine, readJournal } from './journal.ts'
import { type About, aboutText, type KeptState, readAbout, readKeptState } from './kept.ts'
import type { CanvasPlace, DocumentsLayout } from './layout.ts'

/** All that lies on disk of how a canvas came to be what it is. */
export interface Whole {
  kept: KeptState
  /** What happened since it was kept. */
  lines: readonly JournalLine[]
  /** There is nothing in the journal but those. */
  clean: boolean
}

/** How far a canvas has come. */
export interface Position {
  kept: number
  /** How many entries there ever were. */
  sequence: number
  clean: boolean
}

const turnsOf = () => createTurns(1)

/** Entries that the kept state has already, and any after a gap, count for nothing. */
const sinceKept = ({ lines, clean }: Journal, kept: KeptState): Pick<Whole, 'lines' | 'clean'> => {
  const since = lines.filter(({ sequence }) => sequence > kept.sequence)
  const goesOn = since.length === 0 || since[0]?.sequence === kept.sequence + 1
  return goesOn ? { lines: since, clean } : { lines: [], clean: false }
}

/** What is known of canvases without reading them again: only this process changes them, one thing at a time each. */
export const createHeld = (disk: Disk, layout: DocumentsLayout) => {
  const abouts = new Map<string, About>()
  const positions = new Map<string, Position>()
  const turns = new Map<string, ReturnType<typeof turnsOf>>()

  const place = (id: string): CanvasPlace => layout.canvas(id)

  const journalOf = async (id: string): Promise<Journal> => {
    const bytes = await disk.read(place(id).journal)
    return bytes === null ? { lines: [], clean: false } : readJournal(bytes.toString('utf8'))
  }

  /** Throws `not-found`. */
  const about = async (id: string): Promise<About> => {
    const known = abouts.get(id)
    if (known) return known
    const bytes = await disk.read(place(id).about)
    if (bytes === null) throw new Failure('not-found', { what: 'canvas' })
    const said = readAbout(bytes)
    const { lines } = await journalOf(id)
    const changedAt = Math.max(said.changedAt, lines.at(-1)?.at ?? 0)
    abouts.set(id, { ...said, changedAt })
    return { ...said, changedAt }
  }

  /** Throws `not-found` and `canvas-damaged`. */
  const whole = async (id: string): Promise<Whole> => {
    await about(id)
    const bytes = await disk.read(place(id).state)
    if (bytes === null) throw new Failure('canvas-damaged')
    const kept = readKeptState(bytes)
    return { kept, ...sinceKept(await journalOf(id), kept) }
  }

  return {
    place,
    about,
    whole,
    /** One after the other for each canvas. */
    turn: <Result>(id: string, act: () => Promise<Result>): Promise<Result> => {
      const turn = turns.get(id) ?? turnsOf()
      turns.set(id, turn)
      return turn(act)
    },
    position: async (id: string): Promise<Position> => {
      const known = positions.get(id)
      if (known) return known
      const { kept, lines, clean } = await whole(id)
      const position = {
        kept: kept.sequence,
        sequence: kept.sequence + lines.length,
        clean,
      }
      positions.set(id, position)
      return position
    },
    moveTo: (id: string, position: Position): void => {
      positions.set(id, position)
    },
    /** A write went wrong halfway: nothing is taken for granted any more. */
    doubt: async (id: string): Promise<void> => {
      positions.delete(id)
      const { kept, lines } = await whole(id)
      positions.set(id, {
        kept: kept.sequence,
        sequence: kept.sequence + lines.length,
        clean: false,
      })
    },
    /** It changed now; on disk the journal says so. */
    changed: (id: string, at: number): void => {
      const known = abouts.get(id)
      if (known) abouts.set(id, { ...known, changedAt: at })
    },
    say: async (id: string, said: About): Promise<void> => {
      await disk.writeText(place(id).about, aboutText(said))
      abouts.set(id, said)
    },
    forget: (id: string): void => {
      abouts.delete(id)
      positions.delete(id)
    },
  }
}
export type Held = ReturnType<typeof createHeld>
