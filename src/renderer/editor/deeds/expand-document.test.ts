import { expect, test } from 'vitest'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { pageOf, selectionIn } from '#renderer/editor/scene.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { expandDocument } from './expand-document.ts'

const white = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(count).fill(255)

test('the document grows, what is on it stays where it was on the picture, and a mask covers exactly what came new', async () => {
  const { editor, add } = someEditor({ width: 300, height: 200 })
  add(paintLayer({ id: 'paint', name: 'Paint' }, { width: 300, height: 200 }), white(240_000))
  add(maskLayer({ id: 'old', name: 'Old' }), white(60_000))
  expandDocument(editor, { top: 10, right: 40, bottom: 0, left: 270 })
  const { document } = editor.store.getState()
  expect([document.width, document.height]).toEqual([610, 210])
  expect(document.layers['paint']?.placement).toMatchObject({ x: 270, y: 10 })
  expect(document.layers['old']?.visible).toBe(false)
  const { data } = await selectionIn(editor, document, pageOf(document))
  const wrong = data.findIndex((covered, at) => {
    const [x, y] = [at % 610, Math.floor(at / 610)]
    const isOld = x >= 270 && x < 570 && y >= 10
    return covered !== (isOld ? 0 : 255)
  })
  expect(wrong).toBe(-1)
})

test('it is one step: taken back, the document is as it was', () => {
  const { editor, add } = someEditor({ width: 64, height: 64 })
  add(paintLayer({ id: 'paint', name: 'Paint' }, { width: 64, height: 64 }), white(16_384))
  const { document, past } = editor.store.getState()
  expandDocument(editor, { top: 0, right: 64, bottom: 0, left: 0 })
  expect(editor.store.getState().past).toHaveLength(past.length + 1)
  editor.store.undo()
  expect(editor.store.getState().document).toEqual(document)
})

test('tiles that are covered wholly are one and the same', () => {
  const { editor } = someEditor({ width: 256, height: 256 })
  expandDocument(editor, { top: 0, right: 2048, bottom: 0, left: 0 })
  const [mask] = Object.values(editor.store.getState().document.layers)
  if (mask?.kind !== 'mask') throw new Error('There is no mask')
  expect(Object.keys(mask.tiles)).toHaveLength(8)
  expect(new Set(Object.values(mask.tiles)).size).toBe(1)
})
