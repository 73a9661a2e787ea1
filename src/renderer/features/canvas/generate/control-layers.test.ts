import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { CANVAS_VERSION, type CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer } from '#shared/model/layer.ts'
import { unmoved } from '#shared/model/layer.ts'
import { guideModel, idleLayers } from './control-layers.ts'

const find = (air: string) => {
  const model = models.find((each) => each.air === air)
  if (!model) throw new Error(`There is no ${air}`)
  return model
}
const dev = find('runware:101@1')
const klein = models.find(({ name }) => name.includes('klein')) ?? dev

const guiding = (id: string, kind: 'control' | 'reference', control = 'canny'): Layer => {
  const common = {
    id,
    name: id,
    visible: true,
    locked: false,
    opacity: 1,
    blend: 'normal' as const,
    placement: unmoved,
    pixels: { from: 'tiles' as const, tiles: {}, width: 8, height: 8 },
    origin: null,
    weight: 1,
  }
  return kind === 'reference'
    ? { ...common, kind }
    : { ...common, kind, control, start: 0, end: 1, mode: 'balanced' }
}

const canvas = (...layers: Layer[]): CanvasDocument => ({
  version: CANVAS_VERSION,
  width: 8,
  height: 8,
  layers: Object.fromEntries(layers.map((layer) => [layer.id, layer])),
  order: layers.map(({ id }) => id),
  box: { mode: 'auto', custom: null },
})

test('each kind of map is read by the ControlNet of its name, and one that is for all of them reads any', () => {
  expect(guideModel(dev, 'canny', models)).toBe('runware:25@1')
  expect(guideModel(dev, 'depth', models)).toBe('runware:27@1')
  expect(guideModel(dev, 'scribble', models)).toBeNull()
  expect(guideModel(find('runware:z-image@turbo'), 'depth', models)).toContain('controlnet')
  expect(guideModel(klein, 'canny', models)).toBeNull()
})

test('a layer that would not count says why; one that counts says nothing', () => {
  const all = canvas(guiding('a', 'control'), guiding('b', 'control', 'scribble'))
  expect(idleLayers(all, dev, models)).toEqual([{ layerId: 'b', reason: 'no-map-kind' }])
  expect(idleLayers(all, klein, models).map(({ reason }) => reason)).toEqual([
    'no-control',
    'no-control',
  ])
  const many = canvas(...['a', 'b', 'c', 'd', 'e'].map((id) => guiding(id, 'control')))
  expect(idleLayers(many, dev, models)).toEqual([{ layerId: 'e', reason: 'too-many' }])
})

test('what is hidden does not count and is not told of', () => {
  const hidden = { ...guiding('a', 'control', 'scribble'), visible: false }
  expect(idleLayers(canvas(hidden), dev, models)).toEqual([])
})
