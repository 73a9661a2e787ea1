import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import { type JournalLine, linesOf } from './journal.ts'

/** Which tasks have made what was sent from canvases, by the ids of those generations. */
export type ResultsOf = (generations: readonly string[]) => ReadonlyMap<string, readonly string[]>

interface Original {
  state: CanvasState
  /** What happened since it was kept. */
  entries: readonly JournalEntry[]
}

const entriesOfCopy = ({ state, entries }: Original, resultsOf: ResultsOf): JournalEntry[] => {
  const latest = new Map(state.generations.map((generation) => [generation.id, generation]))
  for (const entry of entries) {
    if (entry.kind !== 'generation') continue
    latest.delete(entry.generation.id)
    latest.set(entry.generation.id, entry.generation)
  }
  const waiting = [...latest.values()].filter(({ ended }) => !ended)
  const there = resultsOf(waiting.map(({ id }) => id))
  return waiting.map((generation) => {
    const shown = generation.tasks
    const tasks = (there.get(generation.id) ?? []).filter(
      (task) => shown === null || shown.includes(task),
    )
    return {
      kind: 'generation',
      generation: { ...generation, tasks, ended: tasks.length === 0 },
    }
  })
}

/**
 * What stands at the end of a copy’s journal, after so many entries. Results that are there can be chosen among in both;
 * those on their way are the original’s alone, so that nothing that is put aside in a copy is taken back from it.
 */
export const linesOfCopy = (
  original: Original & { sequence: number; at: number },
  resultsOf: ResultsOf,
): JournalLine[] => linesOf(entriesOfCopy(original, resultsOf), original)
