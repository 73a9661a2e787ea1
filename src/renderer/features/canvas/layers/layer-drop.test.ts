import { expect, test } from 'vitest'
import { layerRows } from '#renderer/editor/document/layer-edits.ts'
import { groupLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { CANVAS_VERSION, type CanvasDocument } from '#shared/model/canvas-document.ts'
import { canDrop, type Drop, dropLayers, sideAt } from './layer-drop.ts'

const page = { width: 4, height: 4 }

/** As the list shows it: d, then a group of c and b, then a. */
const some = (): CanvasDocument => ({
  version: CANVAS_VERSION,
  ...page,
  layers: {
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, paintLayer({ id, name: id }, page)]),
    ),
    group: { ...groupLayer({ id: 'group', name: 'group' }), children: ['b', 'c'] },
    empty: groupLayer({ id: 'empty', name: 'empty' }),
  },
  order: ['a', 'group', 'd', 'empty'],
  box: { mode: 'auto', custom: null },
})

/** The list after layers were dropped; what lies in a group has a dot before it. */
const dropped = (ids: readonly string[], drop: Drop): string => {
  const document = some()
  dropLayers(document, ids, drop)
  return layerRows(document)
    .map(({ layer, depth }) => '.'.repeat(depth) + layer.id)
    .join(' ')
}

test('a layer is put above and below another one', () => {
  expect(dropped([], { on: 'a', side: 'above' })).toBe('empty d group .c .b a')
  expect(dropped(['a'], { on: 'd', side: 'above' })).toBe('empty a d group .c .b')
  expect(dropped(['d'], { on: 'a', side: 'below' })).toBe('empty group .c .b a d')
  expect(dropped(['a'], { on: 'd', side: 'below' })).toBe('empty d a group .c .b')
  expect(dropped(['d'], { on: 'd', side: 'above' })).toBe('empty d group .c .b a')
})

test('a layer is put into a group, on top of what lies in it, and taken out again', () => {
  expect(dropped(['a'], { on: 'group', side: 'into' })).toBe('empty d group .a .c .b')
  expect(dropped(['a'], { on: 'empty', side: 'into' })).toBe('empty .a d group .c .b')
  expect(dropped(['d'], { on: 'b', side: 'below' })).toBe('empty group .c .b .d a')
  expect(dropped(['c'], { on: 'a', side: 'below' })).toBe('empty d group .b a c')
  expect(dropped(['c'], { on: 'group', side: 'into' })).toBe('empty d group .c .b a')
})

test('several keep their order, and a group takes along what lies in it', () => {
  expect(dropped(['a', 'd'], { on: 'c', side: 'above' })).toBe('empty group .d .a .c .b')
  expect(dropped(['group', 'b'], { on: 'empty', side: 'above' })).toBe('group .c .b empty d a')
})

test('a group never comes to lie in itself', () => {
  expect(canDrop(some(), ['group'], { on: 'b' })).toBe(false)
  expect(canDrop(some(), ['a'], { on: 'b' })).toBe(true)
  expect(dropped(['group'], { on: 'b', side: 'below' })).toBe('empty d group .c .b a')
})

test('the upper and the lower half of a row mean above and below; most of a group means into it', () => {
  expect([sideAt(0.2, false), sideAt(0.8, false)]).toEqual(['above', 'below'])
  expect([sideAt(0.2, true), sideAt(0.5, true), sideAt(0.9, true)]).toEqual([
    'above',
    'into',
    'into',
  ])
})
