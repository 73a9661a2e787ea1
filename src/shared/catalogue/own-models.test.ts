import { expect, test } from 'vitest'
import type { OwnModel } from '#shared/model/own-model.ts'
import { architectures, architectureOf, goesWith } from './architectures.ts'
import { findModel } from './catalogue.ts'
import { model as modelSchema } from './model.ts'
import { models } from './models.ts'
import { withOwn } from './own-models.ts'

const own = (part: Partial<OwnModel>): OwnModel => ({
  air: 'acme:1@1',
  name: 'Mine',
  version: null,
  kind: 'checkpoint',
  architecture: 'sdxl',
  triggerWords: null,
  weight: null,
  about: null,
  private: true,
  picture: null,
  assetId: null,
  engine: 'runware',
  origin: 'uploaded',
  favourite: false,
  createdAt: 1,
  ...part,
})

test('every architecture is like a model of the catalogue that knows it, and goes with it', () => {
  expect(new Set(architectures.map(({ id }) => id)).size).toBe(architectures.length)
  for (const { id, like } of architectures) {
    const model = findModel({ models }, like)
    expect(model?.parameters.loras, id).toBeDefined()
    expect(model?.capabilities.length, id).toBeGreaterThan(0)
  }
})

test('every model that a LoRA can be for is of a known architecture', () => {
  const unknown = models.filter(
    (model) =>
      model.parameters.loras !== undefined &&
      model.hosting === 'hosted' &&
      architectureOf(model) === undefined,
  )
  // The service takes in no weights for these.
  expect(new Set(unknown.map(({ architecture }) => architecture))).toEqual(new Set(['kandinsky-5']))
})

test('a checkpoint of one’s own is a valid record for each architecture, flagged as the user’s', () => {
  for (const { id, capabilities } of architectures) {
    const made = withOwn(models, [own({ architecture: id })]).at(-1)
    expect(modelSchema.safeParse(made).error, id).toBeUndefined()
    expect(made, id).toMatchObject({ air: 'acme:1@1', own: { engine: 'runware' } })
    if (capabilities) expect(made?.capabilities, id).toEqual(capabilities)
  }
})

test('a LoRA, a model nobody can run and one that is there already are not added', () => {
  const none = [
    own({ kind: 'lora' }),
    own({ architecture: 'tea' }),
    own({ air: models[0]?.air ?? '' }),
  ]
  expect(withOwn(models, none)).toBe(models)
  const twice = withOwn(models, [own({}), own({ engine: 'demo' })])
  expect(twice).toHaveLength(models.length + 1)
})

test('a LoRA goes with models of its family, and with no others', () => {
  const named = (air: string) => findModel({ models }, air) ?? { architecture: '' }
  expect(goesWith('pony', named('civitai:101055@128078'))).toBe(true)
  expect(goesWith('flux1d', named('runware:100@1'))).toBe(true)
  expect(goesWith('flux1d', named('runware:400@4'))).toBe(false)
  expect(goesWith('flux2klein4b', named('runware:400@2'))).toBe(false)
  expect(goesWith('tea', named('runware:101@1'))).toBe(false)
})
