import { expect, test } from 'vitest'
import { groupLayer, paintLayer } from '#renderer/editor/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { layerPortOf } from './layer-port.ts'

const page = { width: 4, height: 4 }

/** Three layers, two of them in a group. */
const open = () => {
  const workshop = someEditor(page)
  for (const id of ['base', 'over', 'top'])
    workshop.add(paintLayer({ id, name: id }, page), new Uint8Array(64))
  workshop.editor.store.edit('Group', (draft) => {
    draft.layers['group'] = {
      ...groupLayer({ id: 'group', name: 'Group' }),
      children: ['over', 'top'],
    }
    draft.order = ['base', 'group']
  })
  return workshop
}

test('the layer above and below is selected as the list shows them, round and round', () => {
  const workshop = open()
  const { session } = workshop.editor
  const go = (by: 1 | -1): string | undefined => {
    layerPortOf(workshop).selectNext(by)
    return session.getState().selected[0]
  }
  expect([go(-1), go(-1), go(-1), go(-1), go(-1)]).toEqual([
    'group',
    'top',
    'over',
    'base',
    'group',
  ])
  expect([go(1), go(1)]).toEqual(['base', 'over'])
})

test('a box of one’s own is found around the masks again, as one step', () => {
  const workshop = open()
  const { store } = workshop.editor
  store.edit('Draw', (draft) => {
    draft.box = { mode: 'custom', custom: { x: 0, y: 0, width: 2, height: 2 } }
  })
  layerPortOf(workshop).fitBoxToMasks()
  expect(store.getState().document.box.mode).toBe('auto')
  store.undo()
  expect(store.getState().document.box.mode).toBe('custom')
})
