import { branchedTo, wentTo } from '#renderer/editor/document/steps.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { tell } from './area-target.ts'

/** Goes back and on through what was done. To a page of another size it does not go while results wait, which is told. */
export const throughHistory = (editor: Editor) => {
  const { store, session } = editor
  const mayGo = (to: CanvasDocument): boolean => {
    const { document } = store.getState()
    const isSame = to.width === document.width && to.height === document.height
    if (isSame || !session.getState().resultsWait) return true
    tell(editor, { why: 'results-wait', layerId: '' })
    return false
  }
  const isThere = (steps: number): boolean => {
    // Only where it counts is the way gone twice.
    if (!session.getState().resultsWait) return true
    return mayGo(wentTo(store.settledState(), steps).document)
  }
  return {
    undo: (): void => {
      if (isThere(store.getState().past.length - 1)) store.undo()
    },
    redo: (): void => {
      if (isThere(store.getState().past.length + 1)) store.redo()
    },
    goTo: (steps: number): void => {
      if (isThere(steps)) store.goTo(steps)
    },
    goToBranch: (branch: string): void => {
      if (mayGo(branchedTo(store.settledState(), branch).document)) store.goToBranch(branch)
    },
    /** Puts a whole document in place of this one, as one step. */
    putBack: (name: string, document: CanvasDocument): void => {
      if (mayGo(document)) store.replaceDocument(name, document)
    },
  }
}
