import type { z } from 'zod'
import { canvasState, type CanvasState, journalEntry, type JournalEntry } from './canvas-history.ts'

/** Brings what the studio of one version kept to the next version. */
export interface CanvasMigration {
  state: (kept: unknown) => unknown
  entry: (kept: unknown) => unknown
}

/** In order; the first one brings version 1 to version 2. Append, never edit. */
export const canvasMigrations: readonly CanvasMigration[] = []

/** What was kept as it is today, or why it cannot be had: a newer studio wrote it, or it is not what it should be. */
export type Reading<Value> = { value: Value } | { problem: 'newer' | 'damaged' }

/** Reads what was kept at some version: brought along by these steps, then checked. */
export const readKept = <Value>(
  kept: { version: number; value: unknown },
  schema: z.ZodType<Value>,
  steps: readonly ((kept: unknown) => unknown)[],
): Reading<Value> => {
  if (kept.version > steps.length + 1) return { problem: 'newer' }
  try {
    let { value } = kept
    for (const step of steps.slice(kept.version - 1)) value = step(value)
    return { value: schema.parse(value) }
  } catch {
    return { problem: 'damaged' }
  }
}

/** A state as it was kept at some version. */
export const readState = (version: number, value: unknown): Reading<CanvasState> =>
  readKept(
    { version, value },
    canvasState,
    canvasMigrations.map(({ state }) => state),
  )

/** An entry of the journal as it was kept at some version. */
export const readEntry = (version: number, value: unknown): Reading<JournalEntry> =>
  readKept(
    { version, value },
    journalEntry,
    canvasMigrations.map(({ entry }) => entry),
  )
