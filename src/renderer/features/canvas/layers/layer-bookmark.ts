import type { Editor } from '#renderer/editor/editor.ts'

/** Has the layer chosen last be the one that is gone to; once more: none. */
export const bookmarkSelected = ({ store, session }: Editor): void => {
  const { selected, bookmarked } = session.getState()
  const last = selected.findLast((id) => store.getState().document.layers[id])
  if (last !== undefined) session.setState({ bookmarked: last === bookmarked ? null : last })
}

/** Selects the bookmarked layer; where that is selected, or none is, what was selected before. */
export const selectBefore = ({ store, session }: Editor): void => {
  const { layers } = store.getState().document
  const { selected, selectedBefore, bookmarked } = session.getState()
  const isThere = bookmarked !== null && layers[bookmarked] !== undefined
  const isAlone = selected.length === 1 && selected[0] === bookmarked
  const next = isThere && !isAlone ? [bookmarked] : selectedBefore.filter((id) => layers[id])
  if (next.length > 0) session.setState({ selected: next })
}
