import { produce } from 'immer'
import { expect, test } from 'vitest'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'
import { insertLayer } from './layer-edits.ts'
import { imageLayer, maskLayer, paintLayer, referenceLayer } from './layer-makers.ts'
import { isSameButForPaint, paintedLayers, shownLayers } from './painted-layers.ts'

const size = { width: 300, height: 200 }
const paint = paintLayer({ id: 'paint', name: 'Paint' }, size)
const painted: Layer = { ...paint, pixels: { from: 'tiles', ...size, tiles: { '0,0': 'tile' } } }

test('a layer that was painted on is the same but for that', () => {
  expect(isSameButForPaint(paint, painted)).toBe(true)
})

const others: readonly (readonly [string, Layer])[] = [
  ['name', { ...painted, name: 'Other' }],
  ['opacity', { ...painted, opacity: 0.5 }],
  ['size', { ...paint, pixels: { from: 'tiles', width: 301, height: 200, tiles: {} } }],
  ['kind', maskLayer({ id: 'paint', name: 'Paint' })],
]
test.each(others)('a layer of another %s is another', (_, other) => {
  expect(isSameButForPaint(paint, other)).toBe(false)
  expect(isSameButForPaint(other, paint)).toBe(false)
})

test('another picture is another layer', () => {
  const one = imageLayer({ id: 'image', name: 'Image' }, { asset: 'one', ...size })
  const pixels = { from: 'asset', asset: 'other', ...size } as const
  expect(isSameButForPaint(one, { ...one, pixels })).toBe(false)
  expect(isSameButForPaint(one, { ...one, pixels: { ...pixels, asset: 'one' } })).toBe(true)
})

test('a mask that was painted on is another: what it covers is told of it', () => {
  const mask = maskLayer({ id: 'mask', name: 'Mask' })
  expect(isSameButForPaint(mask, { ...mask, tiles: { '0,0': 'tile' } })).toBe(false)
})

test('the layers of a state are collected once, and anew within a change', () => {
  const before: CanvasDocument = produce(freshCanvas(size).document, (draft) => {
    draft.layers['paint'] = paint
    draft.order.push('paint')
  })
  expect(paintedLayers(before)).toBe(paintedLayers(before))
  const after = produce(before, (draft) => {
    expect(paintedLayers(draft)).toHaveLength(1)
    draft.order.pop()
    expect(paintedLayers(draft)).toHaveLength(0)
  })
  expect(paintedLayers(after)).toHaveLength(0)
})

test('a reference lies over the picture while it is chosen, and what is hidden stays so', () => {
  const picture = { asset: 'a', ...size }
  const state = produce(freshCanvas(size), ({ document }) => {
    insertLayer(document, imageLayer({ id: 'image', name: 'Image' }, picture))
    insertLayer(document, referenceLayer({ id: 'look', name: 'Look' }, picture))
    insertLayer(document, {
      ...referenceLayer({ id: 'hidden', name: 'Hidden' }, picture),
      visible: false,
    })
  })
  const shown = (...chosen: string[]): string[] =>
    shownLayers(state.document, chosen).flatMap((each) => (each.shown ? [each.layer.id] : []))
  expect(shown('image')).toEqual(['image'])
  expect(shown('look', 'hidden')).toEqual(['image', 'look'])
})
