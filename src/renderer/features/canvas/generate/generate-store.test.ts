import { beforeEach, expect, test } from 'vitest'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { models } from '#shared/catalogue/models.ts'
import { changeSettings, settingsKey, useGenerateStore } from './generate-store.ts'
import { type Able, wayOf, waysFor } from './generation-way.ts'

const ground = { hasMask: true, hasControl: false, hasReference: false }

const able = (air: string): Able => {
  const model = models.find((each) => each.air === air)
  const way = model && wayOf(waysFor('replace', ground), model)
  if (!model || !way) throw new Error(`${air} does not replace`)
  return { model, way }
}
const [fluxDev, kontext] = [able('runware:101@1'), able('runware:106@1')]

const setOn = (canvasId: string, of: Able): unknown =>
  useGenerateStore.getState().settings[canvasId]?.[settingsKey(of)]

beforeEach(() => {
  useCanvasStore.setState({ canvasId: 'one' })
  useGenerateStore.setState({ settings: {} })
})

test('what is set is kept for each canvas and each model', () => {
  changeSettings(fluxDev, { steps: 30 })
  changeSettings(fluxDev, { seed: 7 })
  changeSettings(kontext, { steps: 12 })
  useCanvasStore.setState({ canvasId: 'two' })
  changeSettings(fluxDev, { steps: 50 })
  expect(setOn('one', fluxDev)).toEqual({ steps: 30, seed: 7 })
  expect(setOn('one', kontext)).toEqual({ steps: 12 })
  expect(setOn('two', fluxDev)).toEqual({ steps: 50 })
})

test('all of it is left to the model again', () => {
  changeSettings(fluxDev, { steps: 30 })
  changeSettings(fluxDev, 'reset')
  expect(setOn('one', fluxDev)).toEqual({})
})

test('of many canvases the oldest are forgotten', () => {
  for (let number = 0; number < 60; number += 1) {
    useCanvasStore.setState({ canvasId: `canvas ${number}` })
    changeSettings(fluxDev, { steps: number })
  }
  expect(Object.keys(useGenerateStore.getState().settings)).toHaveLength(50)
  expect(setOn('canvas 9', fluxDev)).toBeUndefined()
  expect(setOn('canvas 59', fluxDev)).toEqual({ steps: 59 })
})
