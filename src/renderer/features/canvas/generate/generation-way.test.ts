import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { intents } from '#shared/model/canvas-document.ts'
import { lacksMask, promptFor, usualModel, wayOf, waysFor } from './generation-way.ts'

const bare = { hasMask: false, hasControl: false, hasReference: false }
const masked = { ...bare, hasMask: true }

const find = (name: string) => {
  const model = models.find((each) => each.name.includes(name))
  if (!model) throw new Error(`There is no ${name}`)
  return model
}

test('a model with a mask input is given the mask; klein has none, so it is given a reference and the studio keeps to the mask', () => {
  const dev = wayOf(waysFor('replace', masked), find('FLUX.1 [dev]'))
  expect(dev).toMatchObject({ operation: 'inpaint', byReference: false, masked: true })
  const klein = wayOf(waysFor('replace', masked), find('klein'))
  expect(klein).toMatchObject({ operation: 'edit-image', byReference: true, masked: true })
})

test('every intent can be met by some model, with a mask and, where that makes sense, without', () => {
  for (const intent of intents) {
    for (const ground of [bare, masked]) {
      const ways = waysFor(intent, ground)
      expect(models.some((model) => wayOf(ways, model) !== null)).toBe(true)
    }
  }
})

test('the usual model is the first whose price is known, among those that do it in the best way', () => {
  const able = (names: readonly string[]) =>
    names.flatMap((name) => {
      const model = find(name)
      const way = wayOf(waysFor('fill', masked), model)
      return way ? [{ model, way }] : []
    })
  const all = able(['FLUX.1 Fill [dev]', 'FLUX.1 [schnell]', 'FLUX.1 [dev]', 'klein'])
  expect(usualModel(all)?.model.name).toBe('FLUX.1 [dev]')
  const unpriced = able(['FLUX.1 Fill [dev]', 'FLUX.1 [schnell]', 'klein'])
  expect(usualModel(unpriced)?.model.name).toBe('FLUX.1 Fill [dev]')
  expect(usualModel([])).toBeUndefined()
})

test('only what says nothing without a mask waits for one', () => {
  expect(intents.filter((intent) => lacksMask(intent, false))).toEqual([
    'fill',
    'replace',
    'remove',
    'add',
  ])
  expect(intents.some((intent) => lacksMask(intent, true))).toBe(false)
})

test('a new picture heeds control layers before references, and is plain without either', () => {
  const first = (ground: typeof bare): string | undefined => waysFor('new', ground)[0]?.operation
  expect(first({ ...bare, hasControl: true, hasReference: true })).toBe('control-image')
  expect(first({ ...bare, hasReference: true })).toBe('style-image')
  expect(first(bare)).toBe('text-to-image')
})

test('where the user says nothing the model is told what is meant; otherwise it is told what the user says', () => {
  const [way] = waysFor('remove', masked)
  if (!way) throw new Error('There is no way')
  expect(promptFor('remove', way, '  ')).toContain('background')
  expect(promptFor('remove', way, ' a wall ')).toBe('a wall')
  expect(promptFor('replace', way, '')).toBe('')
})
