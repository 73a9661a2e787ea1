import { expect, test } from 'vitest'
import {
  groupLayer,
  maskLayer,
  paintLayer,
  referenceLayer,
} from '#renderer/editor/document/layer-makers.ts'
import { unmoved } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { fitBoxToLayers } from './box-to-layers.ts'

const page = { width: 200, height: 100 }

/** As large as the page, and there in this box alone. */
const dataIn = (channels: 1 | 4, { x, y, width, height }: Box): Uint8Array<ArrayBuffer> => {
  const data = new Uint8Array(page.width * page.height * channels)
  for (let row = y; row < y + height; row += 1) {
    const from = (row * page.width + x) * channels
    data.fill(255, from, from + width * channels)
  }
  return data
}

/** Two layers of paint and a mask, none of them covering the page. */
const open = (step = 1) => {
  const canvas = someEditor(page)
  const { store, session } = canvas.editor
  const low = { x: 20, y: 10, width: 30, height: 20 }
  const high = { x: 120, y: 60, width: 41, height: 13 }
  canvas.add(paintLayer({ id: 'low', name: 'Low' }, page), dataIn(4, low))
  canvas.add(paintLayer({ id: 'high', name: 'High' }, page), dataIn(4, high))
  const covered = { x: 60, y: 2, width: 5, height: 4 }
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), dataIn(1, covered))
  session.setState({ boxStep: step })
  return {
    ...canvas,
    low,
    high,
    covered,
    store,
    session,
    /** The box after it was fitted to these. */
    fitted: async (...selected: string[]): Promise<Box | null> => {
      session.setState({ selected })
      await fitBoxToLayers(canvas)
      return store.getState().document.box.custom
    },
  }
}

test('the box is fitted to what the chosen layers show, to the pixel, each time as one step that can be taken back', async () => {
  const { fitted, low, high, covered, store } = open()
  expect(await fitted('low')).toEqual(low)
  expect(await fitted('high')).toEqual(high)
  expect(await fitted('mask')).toEqual(covered)
  expect(await fitted('low', 'high')).toEqual({ x: 20, y: 10, width: 141, height: 63 })
  expect(await fitted('high', 'mask')).toEqual({ x: 60, y: 2, width: 101, height: 71 })
  const names = store.getState().past.map(({ name }) => name)
  expect(names.slice(3)).toEqual(Array.from({ length: 5 }, () => 'Generation box'))
  store.undo()
  expect(store.getState().document.box).toEqual({
    mode: 'custom',
    custom: { x: 20, y: 10, width: 141, height: 63 },
  })
  // Where it is already there is no step.
  await fitted('low', 'high')
  expect(store.getState().past).toHaveLength(7)
})

test('where no layer is chosen it is fitted to the picture, without what is hidden and what guides', async () => {
  const { fitted, high, store } = open()
  expect(await fitted()).toEqual({ x: 20, y: 10, width: 141, height: 63 })
  store.edit('Hide', (draft) => {
    if (draft.layers['low']) draft.layers['low'].visible = false
  })
  expect(await fitted('gone')).toEqual(high)
})

test('a layer is framed where it lies on the page, though it is hidden or only guides; of a group what is shown', async () => {
  const { add, fitted, low, high, store } = open()
  const reference = referenceLayer({ id: 'look', name: 'Look' }, { asset: 'a', ...page })
  add(
    { ...reference, placement: { ...unmoved, x: 150, y: -10 } },
    dataIn(4, { ...low, width: 100 }),
  )
  expect(await fitted('look')).toEqual({ x: 170, y: 0, width: 30, height: 20 })
  store.edit('Group', (draft) => {
    draft.layers['group'] = {
      ...groupLayer({ id: 'group', name: 'Group' }),
      children: ['low', 'high'],
    }
    draft.order = ['group', 'mask', 'look']
    if (draft.layers['low']) draft.layers['low'].visible = false
  })
  expect(await fitted('group')).toEqual(high)
  expect(await fitted('low')).toEqual(low)
})

test('its sides are steps of the model, and it ends where the page does', async () => {
  const { fitted, store } = open(16)
  const box = await fitted('high')
  expect(box).toEqual({ x: 117, y: 59, width: 48, height: 16 })
  expect(await fitted('low', 'high', 'mask')).toMatchObject({ width: 144, height: 80 })
  store.edit('Move', (draft) => {
    if (draft.layers['high']) draft.layers['high'].placement.x = 30
  })
  expect(await fitted('high')).toMatchObject({ x: 147, width: 48 })
  store.edit('Move', (draft) => {
    if (draft.layers['high']) draft.layers['high'].placement.y = 30
  })
  expect(await fitted('high')).toMatchObject({ y: 84, height: 16 })
})

test('where nothing is shown the box stays what it is, and that is told', async () => {
  const { fitted, session, store } = open()
  store.edit('Move', (draft) => {
    if (draft.layers['low']) draft.layers['low'].placement.x = -500
  })
  expect(await fitted('low')).toBeNull()
  expect(session.getState().obstacle).toEqual({ why: 'nothing-to-frame', layerId: '' })
  expect(store.getState().past).toHaveLength(4)
})
