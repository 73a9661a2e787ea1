import type { CanvasBranch, CanvasState } from '#shared/model/canvas-history.ts'

/** What was left for something else, and can be gone over to. */
export interface BranchRow {
  /** Its first step’s. */
  id: string
  first: string
  steps: number
  /** When its last step was made. */
  at: number
}

/** A place in the history. */
export interface HistoryRow {
  id: string
  /** null: where it began, or as far back as is remembered. */
  name: string | null
  at: number | null
  /** How many steps are in the past there. */
  steps: number
  /** Those that go on from here, the latest first; null: none. */
  branches: readonly BranchRow[] | null
}

export type BranchRows = ReadonlyMap<string | null, readonly BranchRow[]>

/** The branches by the step that each goes on from, the latest first. */
export const branchRows = (branches: readonly CanvasBranch[]): BranchRows => {
  const rows = new Map<string | null, BranchRow[]>()
  for (const { after, steps } of branches) {
    const [first, last] = [steps[0], steps.at(-1)]
    if (!first || !last) continue
    const row = { id: first.id, first: first.name, steps: steps.length, at: last.at }
    rows.set(after, [row, ...(rows.get(after) ?? [])])
  }
  return rows
}

/** All places in the order they were reached: the beginning, what was done, what was taken back. */
export const historyRows = ({ past, future }: CanvasState, branches: BranchRows): HistoryRow[] => [
  { id: 'start', name: null, at: null, steps: 0, branches: branches.get(null) ?? null },
  ...[...past, ...future.toReversed()].map(({ id, name, at }, index) => ({
    id,
    name,
    at,
    steps: index + 1,
    branches: branches.get(id) ?? null,
  })),
]
