import { expect, test } from 'vitest'
import { groupLayer, maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { layer } from '#shared/model/layer.ts'
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

test('transparency of paint is locked and unlocked, each as one step that a canvas keeps; of a mask it cannot be', () => {
  const workshop = open()
  const { store, session } = workshop.editor
  workshop.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(16))
  session.setState({ selected: ['mask'] })
  expect(layerPortOf(workshop).canLockTransparency).toBe(false)
  session.setState({ selected: ['base'] })
  expect(layerPortOf(workshop).canLockTransparency).toBe(true)
  const before = store.getState().document.layers['base']
  layerPortOf(workshop).lockTransparency()
  const locked = store.getState().document.layers['base']
  expect(locked).toMatchObject({ transparencyLocked: true })
  expect(layer.parse(JSON.parse(JSON.stringify(locked)))).toEqual(locked)
  layerPortOf(workshop).lockTransparency()
  expect(store.getState().document.layers['base']).toEqual(before)
  expect(
    store
      .getState()
      .past.slice(-2)
      .map(({ name }) => name),
  ).toEqual(['Lock transparency', 'Unlock transparency'])
})

test('several selected layers are merged together, one with the layer below', async () => {
  const workshop = open()
  const { store, session } = workshop.editor
  session.setState({ selected: ['base', 'top'] })
  expect(layerPortOf(workshop).canMerge).toBe(false)
  session.setState({ selected: ['top', 'over'] })
  expect(layerPortOf(workshop).canMerge).toBe(true)
  layerPortOf(workshop).merge()
  await expect.poll(() => store.getState().past.at(-1)?.name).toBe('Merge layers')
  store.undo()
  session.setState({ selected: ['top'] })
  layerPortOf(workshop).merge()
  await expect.poll(() => store.getState().past.at(-1)?.name).toBe('Merge down')
})
