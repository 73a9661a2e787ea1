import { expect, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { intents } from '#shared/model/canvas-document.ts'
import { settingNames, settingProblems, takenSettings } from './generation-settings.ts'
import { type Able, wayOf, waysFor } from './generation-way.ts'

const ground = { hasMask: true, hasControl: false, hasReference: false }

/** Everything that can be done on a canvas, by every model that can do it. */
const all: Able[] = models.flatMap((model) =>
  intents.flatMap((intent) => {
    const way = wayOf(waysFor(intent, ground), model)
    return way ? [{ model, way }] : []
  }),
)

const able = (air: string): Able => {
  const found = all.find(({ model, way }) => model.air === air && way.operation === 'inpaint')
  if (!found) throw new Error(`${air} takes no mask`)
  return found
}
const fluxDev = able('runware:101@1')

test('only what a model takes can be set, and nothing that the canvas itself says', () => {
  expect(settingNames(fluxDev)).toEqual(
    expect.arrayContaining(['seed', 'steps', 'guidance', 'scheduler', 'loras']),
  )
  for (const each of all) {
    const names = settingNames(each)
    expect(names.filter((name) => each.model.parameters[name] === undefined)).toEqual([])
    for (const name of ['prompt', 'size', 'strength', 'image', 'mask', 'references', 'guides'])
      expect(names).not.toContain(name)
  }
})

test('what the model does not take, and what is empty, is not sent', () => {
  const set = { seed: 0, steps: 30, negativePrompt: '', loras: [], tempo: 90 }
  expect(takenSettings(fluxDev, set)).toEqual({ seed: 0, steps: 30 })
})

test('a value beyond the model’s limits is told of with its name; pictures that are not drawn yet are not missed', () => {
  const params = { model: fluxDev.model.air, prompt: 'a boat', count: 1 }
  expect(settingProblems(fluxDev, { ...params, steps: 30, seed: 3 })).toEqual([])
  expect(settingProblems(fluxDev, { ...params, steps: 100_000 })).toMatchObject([
    { parameter: 'steps', problem: 'out-of-range' },
  ])
  expect(settingProblems(fluxDev, { ...params, seed: 1.5 })).toMatchObject([{ parameter: 'seed' }])
  expect(settingProblems(fluxDev, { ...params, scheduler: 'no such' })).toMatchObject([
    { parameter: 'scheduler' },
  ])
})
