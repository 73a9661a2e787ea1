import { expect, test } from 'vitest'
import { someEditor } from '#tests/support/some-editor.ts'
import { throughHistory } from './go-through-history.ts'

/** A page that was made wider between two other steps, and a branch on which it was not. */
const open = () => {
  const { editor } = someEditor({ width: 100, height: 50 })
  const { store, session } = editor
  const mode = (to: 'tight' | 'whole' | 'auto'): void =>
    store.edit(to, (draft) => {
      draft.box.mode = to
    })
  mode('tight')
  mode('whole')
  store.undo()
  store.edit('Wider', (draft) => {
    draft.width = 200
  })
  mode('auto')
  const branch = store.getState().branches[0]?.steps[0]?.id ?? ''
  const now = (): [number, number] => {
    const { document, past } = store.getState()
    return [document.width, past.length]
  }
  return { ...throughHistory(editor), session, store, branch, now }
}

test('while results wait steps are taken back as far as the page stays the same, and more is told', () => {
  const { undo, redo, goTo, session, now } = open()
  session.setState({ resultsWait: true })
  undo()
  expect(now()).toEqual([200, 2])
  expect(session.getState().obstacle).toBeNull()
  undo()
  expect(now()).toEqual([200, 2])
  expect(session.getState().obstacle).toEqual({ why: 'results-wait', layerId: '' })
  redo()
  expect(now()).toEqual([200, 3])
  goTo(0)
  expect(now()).toEqual([200, 3])
  session.setState({ resultsWait: false })
  goTo(1)
  expect(now()).toEqual([100, 1])
  session.setState({ resultsWait: true })
  redo()
  expect(now()).toEqual([100, 1])
})

test('neither a branch nor a snapshot puts another page under results that wait', () => {
  const { goToBranch, putBack, session, store, branch, now } = open()
  session.setState({ resultsWait: true })
  goToBranch(branch)
  putBack('Put back', { ...store.getState().document, height: 10 })
  expect(now()).toEqual([200, 3])
  putBack('Put back', { ...store.getState().document, order: [] })
  expect(now()).toEqual([200, 4])
  session.setState({ resultsWait: false })
  goToBranch(branch)
  expect(now()).toEqual([100, 2])
})
