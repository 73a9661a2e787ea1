import { expect, test } from 'vitest'
import { createColourFinder } from '#renderer/editor/colour-finder.ts'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { combineWithMask, maskFromPicture } from './mask-sources.ts'
import { putOnMask } from './put-on-mask.ts'

const page = { width: 4, height: 1 }
const colours = Uint8Array.of(255, 0, 0, 255, 250, 0, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0)
const coverage = (...data: number[]) => ({ ...page, data: Uint8Array.from(data) })

const withPicture = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), colours)
  return canvas
}
const maskOf = ({ editor }: ReturnType<typeof someEditor>, id = 'mask') => {
  const mask = editor.store.getState().document.layers[id]
  if (mask?.kind !== 'mask') throw new Error('There is no mask')
  return mask
}

test('coverage is added, taken out and cut with what is there, each as one step', async () => {
  const canvas = withPicture()
  const { editor, firstRow } = canvas
  await putOnMask(canvas, { coverage: coverage(9, 9, 9, 9), how: 'subtract', name: 'Out' })
  expect(editor.store.getState().past).toHaveLength(1)
  await putOnMask(canvas, { coverage: coverage(255, 100, 0, 0), how: 'union', name: 'In' })
  const id = editor.session.getState().selected[0] ?? ''
  expect(firstRow(id)).toEqual([255, 100, 0, 0])
  await putOnMask(canvas, { coverage: coverage(0, 200, 50, 0), how: 'union', name: 'In' })
  expect(firstRow(id)).toEqual([255, 200, 50, 0])
  await putOnMask(canvas, { coverage: coverage(255, 100, 0, 255), how: 'intersect', name: 'Cut' })
  expect(firstRow(id)).toEqual([255, 100, 0, 0])
  await putOnMask(canvas, { coverage: coverage(255, 0, 0, 0), how: 'subtract', name: 'Out' })
  expect(firstRow(id)).toEqual([0, 100, 0, 0])
  const names = editor.store.getState().past.map(({ name }) => name)
  expect(names).toEqual(['Add', 'In', 'In', 'Cut', 'Out'])
  editor.store.undo()
  expect(firstRow(id)).toEqual([255, 100, 0, 0])
})

test('two that come at the same time are both there', async () => {
  const canvas = withPicture()
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), Uint8Array.of(0, 0, 0, 7))
  await Promise.all(
    [coverage(255, 0, 0, 0), coverage(0, 255, 0, 0)].map((each) =>
      putOnMask(canvas, { coverage: each, how: 'union', name: 'In' }),
    ),
  )
  expect(canvas.firstRow('mask')).toEqual([255, 255, 0, 7])
})

test('a mask is made of what is light or not clear, of all or of one layer', async () => {
  const canvas = withPicture()
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), Uint8Array.of(1, 2, 3, 4))
  const make = (by: 'alpha' | 'luminance', layerId: string | null) =>
    maskFromPicture(canvas, { mask: maskOf(canvas), by, layerId, name: 'From' })
  await make('alpha', null)
  expect(canvas.firstRow('mask')).toEqual([255, 255, 255, 0])
  await make('luminance', 'paint')
  const [red = 0, , blue = 0, clear] = canvas.firstRow('mask')
  expect(red).toBeGreaterThan(blue)
  expect(blue).toBeGreaterThan(0)
  expect(clear).toBe(0)
  // Hidden, it is no part of the picture, and can be chosen nevertheless.
  canvas.editor.store.edit('Hide', (draft) => {
    const layer = draft.layers['paint']
    if (layer) Object.assign(layer, { visible: false, opacity: 0.5 })
  })
  await make('alpha', null)
  expect(canvas.firstRow('mask')).toEqual([0, 0, 0, 0])
  await make('alpha', 'paint')
  expect(canvas.firstRow('mask')).toEqual([255, 255, 255, 0])
})

test('masks are put together where they lie in the document', async () => {
  const canvas = someEditor(page)
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), Uint8Array.of(255, 255, 0, 0))
  canvas.add(maskLayer({ id: 'other', name: 'Other' }), Uint8Array.of(255, 255, 0, 0))
  canvas.editor.store.edit('Move', (draft) => {
    const other = draft.layers['other']
    if (other) other.placement.x = 1
  })
  const [mask, other] = [maskOf(canvas), maskOf(canvas, 'other')]
  await combineWithMask(canvas, { mask, with: other, how: 'exclude', name: 'Exclude' })
  expect(canvas.firstRow('mask')).toEqual([255, 0, 255, 0])
  expect(canvas.firstRow('other')).toEqual([255, 255, 0, 0])
})

test('colours are found in what is visible; a mask that changes needs no new picture', async () => {
  const canvas = withPicture()
  const finder = createColourFinder(canvas)
  const range = { point: { x: 0, y: 0 }, sample: 1, tolerance: 8, isContiguous: true } as const
  expect([...(await finder.find(range)).data]).toEqual([255, 255, 0, 0])
  await putOnMask(canvas, { coverage: coverage(1, 1, 1, 1), how: 'union', name: 'In' })
  expect([...(await finder.find(range)).data]).toEqual([255, 255, 0, 0])
  // Another canvas took the place of the picture that was at hand.
  await createColourFinder(withPicture()).find(range)
  expect([...(await finder.find(range)).data]).toEqual([255, 255, 0, 0])
  canvas.editor.store.edit('Hide', (draft) => {
    const layer = draft.layers['paint']
    if (layer) layer.visible = false
  })
  expect([...(await finder.find(range)).data]).toEqual([255, 255, 255, 255])
})
