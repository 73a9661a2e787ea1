import type { Ports } from '#main/studio/ports.ts'

/** So many changes share a commit at most, and so long they wait for company, in milliseconds. */
const [MOST, LONGEST_WAIT] = [64, 80]

interface Waiting {
  change: () => void
  written: () => void
  failed: (error: unknown) => void
}

/** Gathers the rows of many files, since each commit waits for the disk. */
export const createRowBatch = ({ library, clock }: Pick<Ports, 'library' | 'clock'>) => {
  let waiting: Waiting[] = []
  let callOff: (() => void) | null = null

  const flush = (): void => {
    callOff?.()
    callOff = null
    const batch = waiting
    waiting = []
    // One change that fails is undone alone: each is its own in the library’s writer, which commits them together.
    for (const { change, written, failed } of batch) library.write(change).then(written, failed)
  }

  return {
    flush,
    /** Resolves once the change is on disk. */
    write: (change: () => void): Promise<void> =>
      new Promise((written, failed) => {
        waiting.push({ change, written, failed })
        if (waiting.length >= MOST) flush()
        else callOff ??= clock.after(LONGEST_WAIT, flush)
      }),
  }
}
export type RowBatch = ReturnType<typeof createRowBatch>
