import { expect, test } from 'vitest'
import {
  groupLayer,
  imageLayer,
  maskLayer,
  paintLayer,
  shapeLayer,
} from '#renderer/editor/document/layer-makers.ts'
import type { LayerCopy } from '#shared/model/layer-copy.ts'
import { unmoved } from '#shared/model/layer.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { canBeCopiedAs, copyLayersAs } from './copy-layer-as.ts'

const page = { width: 4, height: 1 }
const colours = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 0)

const open = () => {
  const canvas = someEditor(page)
  const { store, session } = canvas.editor
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), colours)
  canvas.add(maskLayer({ id: 'over', name: 'Inpaint mask' }), new Uint8Array(4).fill(9))
  const copy = async (as: LayerCopy, ...ids: string[]) => {
    await copyLayersAs(canvas, { ids, as, name: as })
    const { selected } = session.getState()
    return selected.map((id) => store.getState().document.layers[id])
  }
  return { ...canvas, store, session, copy }
}

test('a layer becomes a guide that shows what it shows, where it lies, in one step on top of all', async () => {
  const { store, copy } = open()
  store.edit('Move', (draft) => {
    const layer = draft.layers['paint']
    if (layer) Object.assign(layer, { placement: { ...unmoved, x: 2, rotation: 30 }, opacity: 0.2 })
  })
  const { document } = store.getState()
  const paint = document.layers['paint']
  for (const as of ['control', 'reference'] as const) {
    const [made] = await copy(as, 'paint')
    expect(made).toMatchObject({
      kind: as,
      opacity: 0.5,
      placement: paint?.placement,
      pixels: paint && 'pixels' in paint ? paint.pixels : null,
    })
    expect(store.getState().past.at(-1)?.name).toBe(as)
    expect(store.getState().document.order.at(-1)).toBe(made?.id)
    store.undo()
    expect(store.getState().document).toEqual(document)
  }
})

test('a picture stays one of the library as a guide', async () => {
  const { store, copy } = open()
  const picture = imageLayer({ id: 'image', name: 'Image' }, { asset: 'a', ...page })
  store.edit('Add', (draft) => {
    draft.layers['image'] = picture
    draft.order.push('image')
  })
  const [made] = await copy('reference', 'image')
  expect(made).toMatchObject({ pixels: picture.pixels, origin: picture.origin })
})

test('a mask is made of what is not clear, or of what is light, however hidden and faint the layer is', async () => {
  const { store, copy, firstRow } = open()
  store.edit('Hide', (draft) => {
    const layer = draft.layers['paint']
    if (layer) Object.assign(layer, { visible: false, opacity: 0.3, locked: true })
  })
  const [alpha] = await copy('mask-alpha', 'paint')
  expect(firstRow(alpha?.id ?? '')).toEqual([255, 255, 0, 0])
  // In a colour of its own.
  expect(alpha).toMatchObject({ overlay: { opacity: 0.5 } })
  expect(alpha).toMatchObject({ kind: 'mask', name: 'Inpaint mask 2', strength: 1 })
  const [light] = await copy('mask-luminance', 'paint')
  expect(firstRow(light?.id ?? '')).toEqual([255, 0, 0, 0])
})

test('a shape is drawn for it, where it lies, also when it is locked', async () => {
  const { store, copy, firstRow } = open()
  const box = { x: 1, y: 0, width: 2, height: 1 }
  const shape = shapeLayer(
    { id: 'shape', name: 'Shape' },
    { shape: 'rectangle', colour: '#c80000', ...box },
  )
  store.edit('Add', (draft) => {
    draft.layers['shape'] = { ...shape, locked: true }
    draft.order.push('shape')
  })
  const [control] = await copy('control', 'shape')
  expect(control).toMatchObject({
    kind: 'control',
    control: 'canny',
    placement: { ...unmoved, x: 1 },
    pixels: { from: 'tiles', width: 2, height: 1 },
  })
  expect(firstRow(control?.id ?? '').slice(0, 8)).toEqual([200, 0, 0, 255, 200, 0, 0, 255])
})

test('several are copied in one step, and what shows nothing by itself is not', async () => {
  const { store, session, copy, add } = open()
  add(paintLayer({ id: 'more', name: 'More' }, page), colours)
  const made = await copy('reference', 'paint', 'over', 'more')
  expect(made.map((layer) => layer?.name)).toEqual(['Reference', 'Reference 2'])
  expect(store.getState().past).toHaveLength(4)
  const before = store.getState()
  session.setState({ selected: ['over'] })
  await copy('control', 'over')
  expect(store.getState()).toBe(before)
  const { document } = before
  expect(canBeCopiedAs(document.layers['over'])).toBe(false)
  expect(canBeCopiedAs(groupLayer({ id: 'group', name: 'Group' }))).toBe(false)
  expect(canBeCopiedAs(document.layers['more'])).toBe(true)
})

test('a picture that cannot be read is told of, and nothing is made', async () => {
  const { store, session, pixels, ...canvas } = open()
  const ask = (() => Promise.reject(new Error('It is gone'))) as typeof pixels.ask
  const before = store.getState()
  const ports = { ...canvas, pixels: { ...pixels, ask } }
  await copyLayersAs(ports, { ids: ['paint'], as: 'mask-alpha', name: 'Copy' })
  expect(session.getState().obstacle).toEqual({ why: 'unreadable', layerId: 'paint' })
  expect(store.getState()).toBe(before)
})
