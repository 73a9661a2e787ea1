import { z } from 'zod'
import { Failure } from '#shared/contract/failures.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import type { JournalEntry } from '#shared/model/canvas-history.ts'
import { readEntry } from '#shared/model/canvas-migrations.ts'

/** A line of a journal. */
const line = z.object({
  /** The version of what a canvas is made of that the entry was written at. */
  version: z.int().min(1),
  /** The entry’s place among all there ever were, from 1. */
  sequence: z.int().min(1),
  at: z.number(),
  entry: z.unknown(),
})
export type JournalLine = z.infer<typeof line>

export const linesOf = (
  entries: readonly JournalEntry[],
  from: { sequence: number; at: number },
): JournalLine[] =>
  entries.map((entry, place) => ({
    version: CANVAS_VERSION,
    sequence: from.sequence + place + 1,
    at: from.at,
    entry,
  }))

export const journalText = (lines: readonly JournalLine[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('')

const parsed = (text: string): JournalLine | null => {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What a journal says. */
export interface Journal {
  lines: readonly JournalLine[]
  /** There is nothing in it but these lines. */
  clean: boolean
}

/**
 * Reads a journal as far as it goes on without a gap. A crash can tear what was not answered yet, never anything
 * before that.
 */
export const readJournal = (text: string): Journal => {
  const lines: JournalLine[] = []
  for (const each of text.split('\n').slice(0, -1)) {
    const read = parsed(each)
    const last = lines.at(-1)
    if (read === null || (last && read.sequence !== last.sequence + 1))
      return { lines, clean: false }
    lines.push(read)
  }
  return { lines, clean: text === '' || text.endsWith('\n') }
}

/** The entries of lines as they are today. Throws `canvas-newer` and `canvas-damaged`. */
export const entriesOf = (lines: readonly JournalLine[]): JournalEntry[] =>
  lines.map(({ version, entry }) => {
    const read = readEntry(version, entry)
    if ('problem' in read) throw new Failure(`canvas-${read.problem}`)
    return read.value
  })
