import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'

/** What happened is written down after so many milliseconds at the latest. */
const DELAY = 250
/** A failed write is tried again after so many. */
const RETRY = 2000
/** Entries after which everything is kept anew, so that opening it reads little. */
const LONGEST_JOURNAL = 400
/** Entries of one message. */
const PORTION = 500

export type Saving = 'saved' | 'saving' | 'failed'

interface KeeperPorts {
  /** Tiles first: an entry never names a tile that is not on disk. */
  settleTiles: () => Promise<void>
  append: (sequence: number, entries: readonly JournalEntry[]) => Promise<void>
  keep: (sequence: number, state: CanvasState) => Promise<void>
  /** All that the entries so far lead to, and nothing else. */
  state: () => CanvasState
  /** Hears how the saving goes. */
  onSaving: (saving: Saving, error?: unknown) => void
}

/** Writes down what happens to a canvas, in its order, so that at most the last moment can be lost. */
export const createKeeper = (
  ports: KeeperPorts,
  { sequence: first, length: journalled }: { sequence: number; length: number },
) => {
  let sequence = first
  let length = journalled
  let waiting: JournalEntry[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      // Before waiting: what comes meanwhile may name tiles that are not on their way yet.
      const entries = waiting.slice(0, PORTION)
      await ports.settleTiles()
      await ports.append(sequence, entries)
      waiting = waiting.slice(entries.length)
      sequence += entries.length
      length += entries.length
    }
    if (length < LONGEST_JOURNAL) return
    await ports.keep(sequence, ports.state())
    length = 0
  }

  const plan = (delay: number): void => {
    timer ??= setTimeout(() => void flush(), delay)
  }

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (running) return running
    running = writeAll().then(
      () => ports.onSaving('saved'),
      (error: unknown) => {
        ports.onSaving('failed', error)
        plan(RETRY)
      },
    )
    await running
    running = null
    if (waiting.length > 0) plan(DELAY)
  }

  return {
    enter: (entry: JournalEntry): void => {
      waiting.push(entry)
      ports.onSaving('saving')
      plan(DELAY)
    },
    /** Writes what waits now; whether all of it is on disk. */
    flush: async (): Promise<boolean> => {
      await flush()
      if (waiting.length > 0) await flush()
      return waiting.length === 0
    },
    stop: (): void => clearTimeout(timer),
  }
}
