import {
  type CanvasBranch,
  type CanvasState,
  type CanvasStep,
  LONGEST_HISTORY,
} from '#shared/model/canvas-history.ts'

/** The branches once what was taken back is left for something else. */
export const branchesAfter = ({
  past,
  future,
  branches,
}: Pick<CanvasState, 'past' | 'future' | 'branches'>): CanvasBranch[] => {
  if (future.length === 0) return branches
  return [...branches, { after: past.at(-1)?.id ?? null, steps: future.toReversed() }]
}

/** The latest of them that have no more steps together than are remembered of a line. */
const withinRoom = (branches: readonly CanvasBranch[]): CanvasBranch[] => {
  let steps = 0
  return branches
    .toReversed()
    .filter((branch) => {
      steps += branch.steps.length
      return steps <= LONGEST_HISTORY
    })
    .toReversed()
}

/** Those that go on from a step of the line, or from one of another that does. */
const withinReach = (
  branches: readonly CanvasBranch[],
  line: readonly CanvasStep[],
): CanvasBranch[] => {
  const known = new Set<string | null>([null, ...line.map(({ id }) => id)])
  let reached: ReadonlySet<CanvasBranch> = new Set()
  for (;;) {
    const fresh = branches.filter((each) => !reached.has(each) && known.has(each.after))
    if (fresh.length === 0) return branches.filter((each) => reached.has(each))
    for (const { steps } of fresh) for (const { id } of steps) known.add(id)
    reached = new Set([...reached, ...fresh])
  }
}

/**
 * The branches that stay when steps of the line are forgotten, oldest first: what went on from the last of those goes
 * on from the beginning now, what went on from before it cannot be reached any more.
 */
export const branchesWithout = (
  branches: CanvasBranch[],
  { forgotten, line }: { forgotten: readonly CanvasStep[]; line: readonly CanvasStep[] },
): CanvasBranch[] => {
  if (branches.length === 0) return branches
  const beginning = forgotten.at(-1)?.id
  const kept =
    beginning === undefined
      ? branches
      : branches
          .filter(({ after }) => after !== null)
          .map((each) => (each.after === beginning ? { ...each, after: null } : each))
  return withinReach(withinRoom(kept), line)
}
