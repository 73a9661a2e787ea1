import type { CanvasState } from '#shared/model/canvas-history.ts'

/** A place in the history. */
export interface HistoryRow {
  id: string
  /** null: where it began, or as far back as is remembered. */
  name: string | null
  at: number | null
  /** How many steps are in the past there. */
  steps: number
}

/** All places in the order they were reached: the beginning, what was done, what was taken back. */
export const historyRows = ({ past, future }: CanvasState): HistoryRow[] => [
  { id: 'start', name: null, at: null, steps: 0 },
  ...[...past, ...future.toReversed()].map(({ id, name, at }, index) => ({
    id,
    name,
    at,
    steps: index + 1,
  })),
]
