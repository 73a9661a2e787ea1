import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupLayer, maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { frameOf } from '#renderer/editor/transform.ts'
import type { FitWay } from '#shared/model/fit-way.ts'
import type { Placement } from '#shared/model/layer.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { fitLayers } from './fit-layers.ts'
import type { SizeOf } from './move-layers.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const scale = fc.oneof(number(0.1, 4), number(-4, -0.1))
const placements: fc.Arbitrary<Placement> = fc.record({
  x: number(-300, 300),
  y: number(-300, 300),
  scaleX: scale,
  scaleY: scale,
  rotation: number(-179, 180),
})
const sides = fc.record({
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
})
const sizeOf: SizeOf = (layer) => ('pixels' in layer ? layer.pixels : null)

const fitted = (
  way: FitWay,
  page: { width: number; height: number },
  layers: readonly { placement: Placement; size: { width: number; height: number } }[],
) => {
  const { editor } = someEditor(page)
  const ids = layers.map((_, at) => `layer-${at}`)
  editor.store.edit('Layers', (draft) => {
    for (const [at, { placement, size }] of layers.entries()) {
      const id = ids[at] ?? ''
      draft.layers[id] = { ...paintLayer({ id, name: 'Paint' }, size), placement }
    }
    draft.layers['group'] = { ...groupLayer({ id: 'group', name: 'Group' }), children: ids }
    draft.order = ['group']
  })
  editor.store.edit('Fit', (draft) => fitLayers(draft, ['group'], { way, sizeOf }))
  const { document } = editor.store.getState()
  return ids.map((id, at) => ({
    now: document.layers[id]?.placement as Placement,
    size: layers[at]?.size ?? page,
  }))
}

test('a layer that is contained or covers touches the page on the sides it should, in its middle', () => {
  fc.assert(
    fc.property(placements, sides, sides, (placement, size, page) => {
      for (const way of ['contain', 'cover'] as const) {
        const [only] = fitted(way, page, [{ placement, size }])
        if (!only) throw new Error('There is no layer')
        const frame = frameOf(only.now, size)
        const shares = [frame.width / page.width, frame.height / page.height]
        expect(way === 'contain' ? Math.max(...shares) : Math.min(...shares)).toBeCloseTo(1, 6)
        expect(frame.x + frame.width / 2).toBeCloseTo(page.width / 2, 5)
        expect(frame.y + frame.height / 2).toBeCloseTo(page.height / 2, 5)
        expect(only.now.rotation).toBe(placement.rotation)
        expect(only.now.scaleX / only.now.scaleY).toBeCloseTo(
          placement.scaleX / placement.scaleY,
          6,
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('a layer that is stretched is the page, and stays mirrored', () => {
  fc.assert(
    fc.property(placements, sides, sides, (placement, size, page) => {
      const [only] = fitted('stretch', page, [{ placement, size }])
      if (!only) throw new Error('There is no layer')
      const frame = frameOf(only.now, size)
      for (const [name, value] of Object.entries({ x: 0, y: 0, ...page }))
        expect(frame[name as 'x']).toBeCloseTo(value, 5)
      expect(Math.sign(only.now.scaleX)).toBe(Math.sign(placement.scaleX))
    }),
    { numRuns: 300 },
  )
})

test('layers of a group keep to each other', () => {
  const size = { width: 10, height: 10 }
  const plain = { scaleX: 1, scaleY: 1, rotation: 0 }
  const [one, other] = fitted('contain', { width: 200, height: 400 }, [
    { placement: { ...plain, x: 10, y: 20 }, size },
    { placement: { ...plain, x: 40, y: 20 }, size },
  ])
  expect(one?.now).toEqual({ x: 0, y: 175, scaleX: 5, scaleY: 5, rotation: 0 })
  expect(other?.now).toEqual({ x: 150, y: 175, scaleX: 5, scaleY: 5, rotation: 0 })
})

test('what is locked and masks stay as they are', () => {
  const { editor } = someEditor({ width: 100, height: 100 })
  editor.store.edit('Layers', (draft) => {
    const size = { width: 10, height: 10 }
    draft.layers['paint'] = { ...paintLayer({ id: 'paint', name: 'Paint' }, size), locked: true }
    draft.layers['mask'] = maskLayer({ id: 'mask', name: 'Mask' })
    draft.order = ['paint', 'mask']
  })
  const before = editor.store.getState().document
  editor.store.edit('Fit', (draft) =>
    fitLayers(draft, ['paint', 'mask'], {
      way: 'cover',
      sizeOf: () => ({ width: 10, height: 10 }),
    }),
  )
  expect(editor.store.getState().document).toEqual(before)
})
