import { applyPatches, enablePatches } from 'immer'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { CanvasPatch, CanvasState, CanvasStep } from '#shared/model/canvas-history.ts'
import { LONGEST_HISTORY } from '#shared/model/canvas-history.ts'
import { branchesAfter, branchesWithout } from './branches.ts'

enablePatches()

export const applied = (
  document: CanvasDocument,
  patches: readonly CanvasPatch[],
): CanvasDocument => applyPatches(document, patches as Parameters<typeof applyPatches>[1])

/** After a step: what was taken back before it becomes a branch, what is too long ago is forgotten. */
export const withStep = (
  state: CanvasState,
  document: CanvasDocument,
  step: CanvasStep,
): CanvasState => {
  const all = [...state.past, step]
  const forgotten = all.slice(0, -LONGEST_HISTORY)
  const past = all.slice(-LONGEST_HISTORY)
  const branches = branchesWithout(branchesAfter(state), { forgotten, line: past })
  return { ...state, document, past, future: [], branches }
}

export const undone = (state: CanvasState): CanvasState => {
  const step = state.past.at(-1)
  if (!step) return state
  return {
    ...state,
    document: applied(state.document, step.back),
    past: state.past.slice(0, -1),
    future: [...state.future, step],
  }
}

export const redone = (state: CanvasState): CanvasState => {
  const step = state.future.at(-1)
  if (!step) return state
  return {
    ...state,
    document: applied(state.document, step.forward),
    past: [...state.past, step],
    future: state.future.slice(0, -1),
  }
}

/** With so many steps in the past, as far as there are so many. */
export const wentTo = (state: CanvasState, steps: number): CanvasState => {
  let now = state
  while (now.past.length > Math.max(0, steps)) now = undone(now)
  while (now.past.length < steps && now.future.length > 0) now = redone(now)
  return now
}

/** How many steps are in the past right after one; null: it is not on this line. */
const placeOf = ({ past, future }: CanvasState, after: string | null): number | null => {
  if (after === null) return 0
  const at = [...past, ...future.toReversed()].findIndex(({ id }) => id === after)
  return at < 0 ? null : at + 1
}

/**
 * At the end of a branch; what is left for it becomes one in its place. Where it goes on from another branch, that one
 * is gone over to first. The state as it is where there is no such branch.
 */
export const branchedTo = (state: CanvasState, first: string): CanvasState => {
  const branch = state.branches.find(({ steps }) => steps[0]?.id === first)
  if (!branch) return state
  let now = { ...state, branches: state.branches.filter((each) => each !== branch) }
  const holder = now.branches.find(({ steps }) => steps.some(({ id }) => id === branch.after))
  if (placeOf(now, branch.after) === null && holder?.steps[0])
    now = branchedTo(now, holder.steps[0].id)
  const place = placeOf(now, branch.after)
  if (place === null) return state
  now = wentTo(now, place)
  const future = branch.steps.toReversed()
  now = { ...now, future, branches: branchesAfter(now) }
  return wentTo(now, place + future.length)
}
