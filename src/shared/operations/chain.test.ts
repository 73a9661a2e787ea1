import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { assetKind } from '#shared/model/asset.ts'
import type { ChainStep } from '#shared/model/chain.ts'
import { chainProblems, COMES_FROM_BEFORE, kindMadeBy, stepsOn, stepWishes } from './chain.ts'
import { mediaOf } from './media.ts'
import { subjectOf } from './on-asset.ts'
import { savedValues } from './saved-values.ts'
import { shippedChains } from './shipped-chains.ts'

const catalogue = { models }
const source = '6f2c9f8e-0000-4000-8000-000000000001'
const step = (operation: string, params: ChainStep['params'] = {}): ChainStep => ({
  operation,
  model: null,
  params,
})
const wishes = (...steps: ChainStep[]) =>
  stepWishes(steps, source, {
    catalogue,
    sources: (id) => (id === source ? { width: 512, height: 256, seconds: null } : null),
  })

test('every step that is offered after another one is done to what that one makes', () => {
  for (const kind of assetKind.options)
    for (const first of stepsOn(kind)) {
      expect(subjectOf(first)).toBeDefined()
      const made = kindMadeBy(first)
      const after = made === null ? [] : stepsOn(made)
      for (const second of after)
        expect(chainProblems([step(first.id), step(second.id)], kind, catalogue)).toEqual([])
    }
})

test('a step that cannot follow, one that is unknown and one without its model are told', () => {
  const problems = (...steps: ChainStep[]) => chainProblems(steps, 'image', catalogue)
  expect(problems(step('vectorise'), step('upscale'))).toMatchObject([
    { at: 1, problem: 'not-after' },
  ])
  expect(problems(step('describe'), step('upscale'))).toMatchObject([{ at: 1 }])
  expect(problems(step('fly'))).toEqual([{ at: 0, problem: 'unknown-operation' }])
  expect(problems({ ...step('upscale'), model: 'gone:1@1' })).toEqual([
    { at: 0, problem: 'no-model' },
  ])
  expect(problems(step('inpaint'))).toMatchObject([{ problem: 'not-after' }])
})

test('later steps know what to expect of those before them, and stand on nothing real until it is there', () => {
  const [cut, large, vector] = wishes(
    step('remove-background'),
    step('upscale', { factor: 4 }),
    step('vectorise'),
  )
  expect(cut && mediaOf(cut.params)).toEqual([source])
  expect(large && mediaOf(large.params)).toEqual([COMES_FROM_BEFORE])
  expect(large?.sources(COMES_FROM_BEFORE)).toMatchObject({ width: 512, height: 256 })
  expect(vector?.sources(COMES_FROM_BEFORE)).toMatchObject({ width: 2048, height: 1024 })
})

test('what a model does not take is left out of its step, and each step makes one result', () => {
  const [wish] = wishes(step('image-to-image', { prompt: 'x', count: 4, voice: 'loud' }))
  expect(wish?.params).toMatchObject({ prompt: 'x', count: 1 })
  expect(wish?.params).not.toHaveProperty('voice')
})

test('the chains that come with the studio can be done to a picture', () => {
  for (const { steps } of shippedChains) {
    expect(chainProblems(steps, 'image', catalogue)).toEqual([])
    for (const { operation, params } of steps)
      expect(savedValues(operation, params)).toEqual(params)
  }
})
