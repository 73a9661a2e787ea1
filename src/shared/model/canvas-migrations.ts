import { z } from 'zod'
import { canvasState, type CanvasState, journalEntry, type JournalEntry } from './canvas-history.ts'

/** Brings what the studio of one version kept to the next version. */
export interface CanvasMigration {
  state: (kept: unknown) => unknown
  entry: (kept: unknown) => unknown
}

const documentAt1 = z.looseObject({ version: z.literal(1) })
const stepAt1 = z.looseObject({
  forward: z.array(z.looseObject({ path: z.array(z.unknown()) })),
  back: z.array(z.looseObject({ path: z.array(z.unknown()) })),
})
type StepAt1 = z.infer<typeof stepAt1>

/** A patch without a path puts another document in place of all of it. */
const patchTo2 = (patch: StepAt1['forward'][number]) =>
  patch.path.length > 0
    ? patch
    : { ...patch, value: { ...documentAt1.parse(patch['value']), version: 2 } }

const stepTo2 = ({ forward, back, ...step }: StepAt1) => ({
  ...step,
  forward: forward.map(patchTo2),
  back: back.map(patchTo2),
})

const stateAt1 = z.looseObject({
  document: documentAt1,
  past: z.array(stepAt1),
  future: z.array(stepAt1),
})
const entryAt1 = z.looseObject({ step: stepAt1.optional() })

/** What was taken back and left for something else was forgotten. */
const to2: CanvasMigration = {
  state: (kept) => {
    const { document, past, future, ...state } = stateAt1.parse(kept)
    return {
      ...state,
      document: { ...document, version: 2 },
      past: past.map(stepTo2),
      future: future.map(stepTo2),
      branches: [],
    }
  },
  entry: (kept) => {
    const { step, ...entry } = entryAt1.parse(kept)
    return step ? { ...entry, step: stepTo2(step) } : entry
  },
}

/** In order; the first one brings version 1 to version 2. Append, never edit. */
export const canvasMigrations: readonly CanvasMigration[] = [to2]

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
