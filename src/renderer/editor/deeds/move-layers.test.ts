import { produce } from 'immer'
import { expect, test } from 'vitest'
import { groupLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { alignments } from '#shared/model/alignment.ts'
import { CANVAS_VERSION, type CanvasDocument } from '#shared/model/canvas-document.ts'
import { type Layer, unmoved } from '#shared/model/layer.ts'
import { alignLayers, frameAround, moveLayersBy, type SizeOf } from './move-layers.ts'

const size = { width: 100, height: 50 }
const at = (id: string, x: number, y: number): Layer => ({
  ...paintLayer({ id, name: id }, size),
  placement: { ...unmoved, x, y },
})
const document: CanvasDocument = {
  version: CANVAS_VERSION,
  width: 800,
  height: 600,
  layers: {
    one: at('one', 10, 20),
    two: at('two', 300, 200),
    locked: { ...at('locked', 5, 5), locked: true },
    group: { ...groupLayer({ id: 'group', name: 'group' }), children: ['two', 'locked'] },
  },
  order: ['one', 'group'],
  box: { mode: 'auto', custom: null },
}
const sizeOf: SizeOf = (layer) => ('pixels' in layer ? layer.pixels : null)
const placeOf = ({ layers }: CanvasDocument, id: string) => {
  const { x = 0, y = 0 } = layers[id]?.placement ?? {}
  return [x, y]
}

test('what lies in a group moves with it, once, and nothing that is locked', () => {
  const moved = produce(document, (draft) => moveLayersBy(draft, ['group', 'two'], { x: 1, y: 10 }))
  expect(placeOf(moved, 'two')).toEqual([301, 210])
  expect(placeOf(moved, 'one')).toEqual([10, 20])
  expect(placeOf(moved, 'locked')).toEqual([5, 5])
})

test('each layer is aligned by itself, and only along one axis', () => {
  const places = alignments.map((to) => {
    const aligned = produce(document, (draft) =>
      alignLayers(draft, ['one', 'group'], { to, sizeOf }),
    )
    return [to, placeOf(aligned, 'one'), placeOf(aligned, 'two')]
  })
  expect(places).toEqual([
    ['left', [0, 20], [0, 200]],
    ['centre', [350, 20], [350, 200]],
    ['right', [700, 20], [700, 200]],
    ['top', [10, 0], [300, 0]],
    ['middle', [10, 275], [300, 275]],
    ['bottom', [10, 550], [300, 550]],
  ])
})

test('the frame around layers is as large as all of them', () => {
  const { one, two } = document.layers
  expect(
    frameAround(
      [one, two].filter((each) => each !== undefined),
      sizeOf,
    ),
  ).toEqual({
    x: 10,
    y: 20,
    width: 390,
    height: 230,
  })
})
