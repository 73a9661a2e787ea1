import { expect, test } from 'vitest'
import { layer, type Layer } from '#shared/model/layer.ts'
import { maskLayer } from './layer-makers.ts'
import { maskOverlay } from './mask-look.ts'

/** So many masks, each made when the others before it are there. */
const masks = (count: number): Record<string, Layer> => {
  const layers: Record<string, Layer> = {}
  for (let number = 0; number < count; number += 1) {
    const id = `mask-${number}`
    layers[id] = maskLayer({ id, name: id }, layers)
  }
  return layers
}

const coloursOf = (layers: Record<string, Layer>): string[] =>
  Object.values(layers).flatMap((each) => (each.kind === 'mask' ? maskOverlay(each).colour : []))

test('the first mask looks as masks always did, and nothing is written down for it', () => {
  const [first] = Object.values(masks(1))
  expect(first).not.toHaveProperty('overlay')
  expect(coloursOf(masks(1))).toEqual(['#c8f04b'])
})

test('every new mask has another colour until there are no more', () => {
  expect(new Set(coloursOf(masks(8))).size).toBe(8)
  expect(coloursOf(masks(9))).toHaveLength(9)
})

test('a colour that has become free is taken again', () => {
  const { 'mask-0': first, ...rest } = masks(3)
  expect(first).toBeDefined()
  expect(coloursOf({ new: maskLayer({ id: 'new', name: 'new' }, rest) })).toEqual(['#c8f04b'])
})

test('a mask is read with and without what it looks like', () => {
  for (const each of Object.values(masks(2)))
    expect(layer.parse(JSON.parse(JSON.stringify(each)))).toEqual(each)
})
