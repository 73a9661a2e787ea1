import { expect, test } from 'vitest'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { groupLayer, textLayer } from '#renderer/editor/document/layer-makers.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { beginWriting, chosenText, textAt } from './write-text.ts'

const sizeOf = () => ({ width: 40, height: 20 })

const withTexts = (...texts: Partial<LayerOf<'text'>>[]) => {
  const { editor } = someEditor({ width: 200, height: 200 })
  editor.store.edit('Texts', (draft) => {
    for (const [at, part] of texts.entries()) {
      const named = { id: `text-${at}`, name: 'Text' }
      const text = textLayer(named, { x: 50, y: 60, size: 16, colour: '#000000' })
      insertLayer(draft, { ...text, ...part })
    }
  })
  return editor
}

test('the topmost text at a place is found: not beside it, and none that is locked or hidden', () => {
  const editor = withTexts({}, {}, { locked: true }, { visible: false })
  expect(textAt(editor, { x: 50, y: 60 }, sizeOf)?.id).toBe('text-1')
  expect(textAt(editor, { x: 89, y: 79 }, sizeOf)?.id).toBe('text-1')
  for (const [x, y] of [
    [49, 60],
    [50, 59],
    [90, 60],
    [50, 80],
  ] as const)
    expect(textAt(editor, { x, y }, sizeOf)).toBeNull()
})

test('a text is found where it is turned and scaled to', () => {
  const placement = { x: 50, y: 60, scaleX: 2, scaleY: 2, rotation: 90 }
  const editor = withTexts({ placement })
  expect(textAt(editor, { x: 49, y: 139 }, sizeOf)?.id).toBe('text-0')
  expect(textAt(editor, { x: 11, y: 61 }, sizeOf)?.id).toBe('text-0')
  expect(textAt(editor, { x: 51, y: 61 }, sizeOf)).toBeNull()
})

test('what alone is chosen can be written in, unless it or the group around it is locked', () => {
  const editor = withTexts({}, {})
  const { session, store } = editor
  expect(chosenText(editor)).toBeNull()
  beginWriting(editor, { layer: 'text-1', isAll: true })
  expect(session.getState()).toMatchObject({
    selected: ['text-1'],
    tool: 'select',
    writing: { layer: 'text-1', isAll: true },
  })
  expect(chosenText(editor)?.id).toBe('text-1')
  session.setState({ selected: ['text-0', 'text-1'] })
  expect(chosenText(editor)).toBeNull()
  session.setState({ selected: ['text-1'] })
  store.edit('Group', (draft) => {
    draft.layers['group'] = {
      ...groupLayer({ id: 'group', name: 'Group' }),
      children: ['text-1'],
      locked: true,
    }
    draft.order = ['text-0', 'group']
  })
  expect(chosenText(editor)).toBeNull()
})
