import { expect, test } from 'vitest'
import { someEditor } from '#tests/support/some-editor.ts'
import { changeRoom, fittedBoxView, fittedView, keepFitted } from './stage-room.ts'
import { toStage } from './viewport.ts'

const withFitted = () => {
  const { editor } = someEditor({ width: 2000, height: 2000 })
  editor.session.setState({ stage: { width: 1000, height: 800 } })
  editor.session.setState({ view: fittedView(editor) })
  const bottom = () => toStage(editor.session.getState().view, { x: 0, y: 2000 }).y
  return { editor, bottom }
}

test('what was fitted makes room for what comes over the stage, and takes it back', () => {
  const { editor, bottom } = withFitted()
  const { view } = editor.session.getState()
  expect(bottom()).toBeCloseTo(768, 6)
  changeRoom(editor, { bottom: 170 }, { isBusy: false })
  expect(bottom()).toBeCloseTo(630, 6)
  changeRoom(editor, { bottom: 32 }, { isBusy: false })
  expect(editor.session.getState().view).toEqual(view)
})

test('a view of one’s own stays, and so does one that is being worked on', () => {
  const { editor } = withFitted()
  const { view } = editor.session.getState()
  changeRoom(editor, { bottom: 170 }, { isBusy: true })
  expect(editor.session.getState().view).toBe(view)
  const own = { ...view, x: view.x + 10 }
  editor.session.setState({ view: own })
  changeRoom(editor, { bottom: 32 }, { isBusy: false })
  expect(editor.session.getState().view).toBe(own)
})

test('what was fitted stays so when the stage gets another size', () => {
  const { editor, bottom } = withFitted()
  const end = keepFitted(editor)
  editor.session.setState({ stage: { width: 700, height: 600 } })
  expect(bottom()).toBeCloseTo(568, 6)
  editor.session.setState({ view: { ...editor.session.getState().view, x: 3 } })
  editor.session.setState({ stage: { width: 900, height: 800 } })
  expect(editor.session.getState().view.x).toBe(3)
  end()
})

test('the generation box is fitted as it is seen: as it would be sent, else as it was drawn; a small one is never enlarged', () => {
  const { editor } = withFitted()
  const { session, store } = editor
  const shown = () => {
    const view = fittedBoxView(editor)
    const at = toStage(view, { x: 1500, y: 1000 })
    return { scale: view.scale, x: Math.round(at.x), y: Math.round(at.y) }
  }
  // What is free of the stage lies between 64 and 936 across, 64 and 768 down.
  session.setState({ generationBox: { x: 1000, y: 1000, width: 1000, height: 500 } })
  expect(shown()).toMatchObject({ scale: 0.872, x: 500 })
  store.edit('Draw', (draft) => {
    draft.box = { mode: 'custom', custom: { x: 1480, y: 990, width: 40, height: 20 } }
  })
  expect(shown()).toEqual({ scale: 1, x: 500, y: 416 })
})
