import { expect, test } from 'vitest'
import { groupLayer, maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { showAlone } from './show-alone.ts'

const steps = { alone: 'Alone', back: 'Back' }

/** A sky, hidden clouds, a group of a hill and a house, and a mask. */
const landscape = () => {
  const page = { width: 10, height: 10 }
  const { editor } = someEditor(page)
  editor.store.edit('Layers', (draft) => {
    for (const id of ['sky', 'clouds', 'hill', 'house'])
      draft.layers[id] = { ...paintLayer({ id, name: id }, page), visible: id !== 'clouds' }
    draft.layers['land'] = {
      ...groupLayer({ id: 'land', name: 'Land' }),
      children: ['hill', 'house'],
    }
    draft.layers['mask'] = maskLayer({ id: 'mask', name: 'Mask' })
    draft.order = ['sky', 'clouds', 'land', 'mask']
  })
  const seen = (): string[] =>
    Object.values(editor.store.getState().document.layers)
      .filter(({ visible }) => visible)
      .map(({ id }) => id)
      .toSorted()
  return { editor, seen }
}

test('a layer in a group is seen alone, masks as they were, and back again all that was seen before', () => {
  const { editor, seen } = landscape()
  const before = seen()
  showAlone(editor, 'house', steps)
  expect(seen()).toEqual(['house', 'land', 'mask'])
  showAlone(editor, 'house', steps)
  expect(seen()).toEqual(before)
  expect(editor.store.getState().past.map(({ name }) => name)).toEqual(['Layers', 'Alone', 'Back'])
})

test('another one takes its place, and what was seen at first comes back', () => {
  const { editor, seen } = landscape()
  const before = seen()
  showAlone(editor, 'house', steps)
  showAlone(editor, 'sky', steps)
  expect(seen()).toEqual(['hill', 'house', 'mask', 'sky'])
  showAlone(editor, 'sky', steps)
  expect(seen()).toEqual(before)
})

test('a hidden one is shown; taken back, it can be seen alone again', () => {
  const { editor, seen } = landscape()
  const before = seen()
  showAlone(editor, 'clouds', steps)
  expect(seen()).toEqual(['clouds', 'hill', 'house', 'mask'])
  editor.store.undo()
  expect(seen()).toEqual(before)
  showAlone(editor, 'clouds', steps)
  expect(seen()).toEqual(['clouds', 'hill', 'house', 'mask'])
})
