import type { Ports } from '#main/studio/ports.ts'
import type { JournalEntry } from '#shared/model/canvas-history.ts'

/** Tells the library which results a canvas has taken, by what was written down of it. */
export const chooseResults = async (
  { library, emit, report }: Pick<Ports, 'library' | 'emit' | 'report'>,
  entries: readonly JournalEntry[],
): Promise<void> => {
  const accepted = entries.flatMap((entry) =>
    entry.kind === 'generation' ? entry.generation.accepted : [],
  )
  if (accepted.length === 0) return
  try {
    const changed = await library.write(() => library.canvasResults.choose(accepted))
    if (changed.length > 0) emit('library.changed', { added: [], removed: [], changed })
  } catch (error) {
    // The canvas itself is on disk; whatever it takes next tells of these again.
    report(error)
  }
}
