import { expect, test } from 'vitest'
import {
  groupLayer,
  maskLayer,
  paintLayer,
  shapeLayer,
} from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import {
  canBecomePaint,
  flattenVisible,
  mergeDown,
  mergeSelected,
  mergesInto,
  mergeTogether,
  turnIntoPaint,
} from './merge-layers.ts'

const page = { width: 2, height: 1 }
const red = [200, 0, 0, 255]
const blue = [0, 0, 200, 255]
const clear = [0, 0, 0, 0]

const withTwo = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'low', name: 'Low' }, page), Uint8Array.of(...red, ...red))
  canvas.add(paintLayer({ id: 'high', name: 'High' }, page), Uint8Array.of(...blue, ...clear))
  return canvas
}
const change = ({ editor }: ReturnType<typeof someEditor>, id: string, part: object): void =>
  editor.store.edit('Change', (draft) => {
    Object.assign(draft.layers[id] ?? {}, part)
  })

test('two layers become one that looks the same, in the place and with the name of the lower one', async () => {
  const canvas = withTwo()
  change(canvas, 'low', { blend: 'multiply', opacity: 0.6 })
  await mergeDown(canvas, 'high')
  const { document, past } = canvas.editor.store.getState()
  expect(document.order).toHaveLength(1)
  const [id = ''] = document.order
  expect(document.layers[id]).toMatchObject({ name: 'Low', blend: 'multiply', opacity: 1 })
  expect(canvas.firstRow(id)).toEqual([...blue, 200, 0, 0, 153])
  expect(past.at(-1)?.name).toBe('Merge down')
  canvas.editor.store.undo()
  expect(canvas.editor.store.getState().document.order).toEqual(['low', 'high'])
})

test('the upper layer blends with the lower one alone, and where that is clear it stays what it is', async () => {
  const canvas = someEditor(page)
  const grey = [128, 128, 128, 255]
  canvas.add(paintLayer({ id: 'base', name: 'Base' }, page), Uint8Array.of(...blue, ...blue))
  canvas.add(paintLayer({ id: 'low', name: 'Low' }, page), Uint8Array.of(...red, ...clear))
  canvas.add(paintLayer({ id: 'high', name: 'High' }, page), Uint8Array.of(...grey, ...grey))
  change(canvas, 'high', { blend: 'multiply' })
  await mergeDown(canvas, 'high')
  const [, id = ''] = canvas.editor.store.getState().document.order
  expect(canvas.firstRow(id)).toEqual([100, 0, 0, 255, ...grey])
})

test('chosen layers become one where the topmost was, as the lowest blends; what lies between stays', async () => {
  const canvas = withTwo()
  canvas.add(paintLayer({ id: 'top', name: 'Top' }, page), Uint8Array.of(...clear, ...blue))
  change(canvas, 'low', { blend: 'multiply' })
  await mergeSelected(canvas, ['top', 'low'])
  const { document, past } = canvas.editor.store.getState()
  const [, id = ''] = document.order
  expect(document.order).toEqual(['high', id])
  expect(document.layers[id]).toMatchObject({ name: 'Top', blend: 'multiply' })
  expect(canvas.firstRow(id)).toEqual([...red, ...blue])
  expect(past.at(-1)?.name).toBe('Merge layers')
  expect(canvas.editor.session.getState().selected).toEqual([id])
  canvas.editor.store.undo()
  expect(canvas.editor.store.getState().document.order).toEqual(['low', 'high', 'top'])
})

test('layers of different lists, locked or hidden ones and guides are not merged together', () => {
  const canvas = withTwo()
  canvas.add(paintLayer({ id: 'top', name: 'Top' }, page), new Uint8Array(8))
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(2))
  const together = (...ids: string[]) => mergeTogether(canvas.editor.store.getState().document, ids)
  expect(together('top', 'low', 'gone')).toEqual(['low', 'top'])
  expect(together('top', 'gone')).toBeNull()
  expect(together('top', 'mask')).toBeNull()
  change(canvas, 'low', { locked: true })
  expect(together('top', 'low')).toBeNull()
  canvas.editor.store.edit('Group', (draft) => {
    draft.layers['group'] = { ...groupLayer({ id: 'group', name: 'Group' }), children: ['high'] }
    draft.order = ['low', 'group', 'top', 'mask']
  })
  expect(together('top', 'high')).toBeNull()
  expect(together('top', 'group')).toEqual(['group', 'top'])
})

test('a moved layer keeps what lies beyond the page', async () => {
  const canvas = withTwo()
  change(canvas, 'high', { placement: { x: -1, y: 0, scaleX: 1, scaleY: 1, rotation: 0 } })
  await mergeDown(canvas, 'high')
  const { document } = canvas.editor.store.getState()
  const [id = ''] = document.order
  expect(document.layers[id]?.placement.x).toBe(-1)
  expect(document.layers[id]).toMatchObject({ pixels: { width: 3, height: 1 } })
  expect(canvas.firstRow(id)).toEqual([...blue, ...red])
})

test('what is hidden, locked, a group or a guide is not merged into', () => {
  const canvas = withTwo()
  const into = (id: string) => mergesInto(canvas.editor.store.getState().document, id)?.id
  expect(into('high')).toBe('low')
  expect(into('low')).toBeUndefined()
  change(canvas, 'low', { locked: true })
  expect(into('high')).toBeUndefined()
  change(canvas, 'low', { locked: false, visible: false })
  expect(into('high')).toBeUndefined()
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(2))
  expect(into('mask')).toBeUndefined()
})

test('what is visible is flattened right above it and under masks; all else stays', async () => {
  const canvas = withTwo()
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(2))
  change(canvas, 'low', { opacity: 0.6 })
  await flattenVisible(canvas)
  const { order } = canvas.editor.store.getState().document
  const [id = ''] = canvas.editor.session.getState().selected
  expect(order).toEqual(['low', 'high', id, 'mask'])
  expect(canvas.firstRow(id)).toEqual([...blue, 200, 0, 0, 153])
})

test('a shape becomes paint that is blended as it was, in its place', async () => {
  const canvas = withTwo()
  const shape = { shape: 'rectangle', x: 1, y: 0, width: 1, height: 1, colour: '#c80000' } as const
  canvas.editor.store.edit('Add', (draft) => {
    const layer = shapeLayer({ id: 'shape', name: 'Shape' }, shape)
    draft.layers['shape'] = { ...layer, opacity: 0.5, blend: 'screen' }
    draft.order.splice(1, 0, 'shape')
  })
  await turnIntoPaint(canvas, ['shape', 'low'])
  const { document } = canvas.editor.store.getState()
  const [, id = ''] = document.order
  expect(document.order).toEqual(['low', id, 'high'])
  expect(document.layers[id]).toMatchObject({
    kind: 'paint',
    opacity: 0.5,
    blend: 'screen',
    placement: { x: 1, y: 0 },
    pixels: { width: 1, height: 1 },
  })
  expect(canvas.firstRow(id).slice(0, 4)).toEqual(red)
  expect(canBecomePaint(document.layers[id])).toBe(false)
})
