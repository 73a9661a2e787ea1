import { expect, test } from 'vitest'
import { removeLayers } from '#renderer/editor/document/layer-edits.ts'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { bookmarkSelected, selectBefore } from './layer-bookmark.ts'

const page = { width: 2, height: 2 }

/** Two layers of paint and a mask. */
const open = () => {
  const { editor, add } = someEditor(page)
  for (const id of ['one', 'two']) add(paintLayer({ id, name: id }, page), new Uint8Array(16))
  add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(4))
  const { session, store } = editor
  return {
    editor,
    store,
    session,
    select: (...selected: string[]): void => session.setState({ selected }),
    before: (): readonly string[] => {
      selectBefore(editor)
      return session.getState().selected
    },
  }
}

test('without a bookmark what was selected before is selected again, and there is no way to nothing', () => {
  const { select, before } = open()
  select('one')
  expect(before()).toEqual(['one'])
  select('two')
  expect([before(), before()]).toEqual([['one'], ['two']])
})

test('from wherever it goes to the bookmarked layer, and from there back', () => {
  const { editor, select, before } = open()
  select('mask')
  bookmarkSelected(editor)
  select('one')
  select('two')
  expect([before(), before(), before()]).toEqual([['mask'], ['two'], ['mask']])
  select('one', 'mask')
  expect([before(), before()]).toEqual([['mask'], ['one', 'mask']])
})

test('the last chosen layer is bookmarked, another one in its place, and none where it was already; no step tells of it', () => {
  const { editor, select, session, store } = open()
  const steps = store.getState().past.length
  const marked = (): string | null => {
    bookmarkSelected(editor)
    return session.getState().bookmarked
  }
  expect(marked()).toBeNull()
  select('one', 'mask')
  expect(marked()).toBe('mask')
  select('two')
  expect([marked(), marked()]).toEqual(['two', null])
  expect(store.getState().past).toHaveLength(steps)
})

test('a bookmarked layer that was deleted is gone to no more', () => {
  const { editor, select, before, store } = open()
  select('mask')
  bookmarkSelected(editor)
  select('one')
  store.edit('Delete', (draft) => removeLayers(draft, ['mask']))
  select('two')
  expect([before(), before()]).toEqual([['one'], ['two']])
})
