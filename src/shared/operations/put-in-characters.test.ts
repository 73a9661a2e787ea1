import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { models } from '#shared/catalogue/models.ts'
import type { Character } from '#shared/model/character.ts'
import { legalParams, someSources } from '#tests/support/legal-params.ts'
import { someCharacter } from '#tests/support/some-character.ts'
import { editImage } from './edit-image.ts'
import { fitOf } from './fit.ts'
import { callsIn } from './mentions.ts'
import { imageToVideo } from './image-to-video.ts'
import { inpaint } from './inpaint.ts'
import { operations } from './index.ts'
import type { Operation } from './operation.ts'
import { problemsOf } from './problems.ts'
import { putInCharacters } from './put-in-characters.ts'
import { referenceToVideo } from './reference-to-video.ts'
import { textToImage } from './text-to-image.ts'
import { textToVideo } from './text-to-video.ts'

const catalogue = { models }
const some = (count: number): string[] => Array.from({ length: count }, () => randomUUID())
const ada = someCharacter({ name: 'Ada', pictures: some(3) })
const bo = someCharacter({ name: 'Bo', pictures: some(2) })

const model = (air: string): Model => {
  const found = models.find((each) => each.air === air)
  if (!found) throw new Error(`no model ${air}`)
  return found
}
const klein = model('runware:400@4')
const flux = model('runware:101@1')
const fill = model('runware:102@1')
const veo = model('google:3@2')

const cast = (
  operation: Operation,
  asked: { model: Model; characters?: readonly Character[] } & Record<string, unknown>,
) => {
  const { model: by, characters = [ada, bo], ...params } = asked
  return putInCharacters({
    operation,
    params: { model: by.air, ...params },
    model: by,
    characters,
    catalogue,
  })
}

test('a picture from words becomes one from references, and the words name the images', () => {
  const { operation, params, placed, slot, problems } = cast(textToImage, {
    model: klein,
    prompt: '@Ada on a bridge with @bo',
    width: 512,
    height: 512,
  })
  expect(operation.id).toBe('edit-image')
  expect(params).toEqual({
    model: klein.air,
    width: 512,
    height: 512,
    references: [...ada.pictures.slice(0, 2), ...bo.pictures],
    prompt: 'The person in images 1 and 2 on a bridge with the person in images 3 and 4',
    originalPrompt: '@Ada on a bridge with @bo',
  })
  expect([slot, problems]).toEqual(['references', []])
  expect(placed.map(({ character, numbers }) => [character.name, numbers])).toEqual([
    ['Ada', [1, 2]],
    ['Bo', [3, 4]],
  ])
})

test('pictures of characters come after the user’s own, and one that is there already takes no room', () => {
  const [own] = some(1)
  const [, second] = ada.pictures
  const { params } = cast(editImage, {
    model: klein,
    prompt: 'put @Ada into image 1',
    originalPrompt: 'what was written first',
    references: [own, second],
  })
  expect(params).toMatchObject({
    references: [own, second, ada.pictures[0], ada.pictures[2]],
    prompt: 'put the person in images 2, 3 and 4 into image 1',
    originalPrompt: 'what was written first',
  })
})

test('a model that takes a face, or a figure, is given the first picture', () => {
  const face = cast(textToImage, { model: flux, prompt: 'a portrait of @Ada', steps: 30 })
  expect(face.operation.id).toBe('portrait')
  expect(face.params).toMatchObject({
    face: ada.pictures[0],
    prompt: 'a portrait of the person',
    steps: 30,
  })
  expect(cast(textToImage, { model: fill, prompt: '@Ada' }).operation.id).toBe('character')
})

test('of ways that a model knows both, the character’s own is taken', () => {
  const both = { ...flux, capabilities: [...flux.capabilities, 'edit-image'] }
  const able = { ...both, parameters: { ...both.parameters, references: { min: 1, max: 2 } } }
  const by = (way: Character['way']) =>
    cast(textToImage, { model: able, characters: [{ ...ada, way }], prompt: '@Ada' }).operation.id
  expect([by('references'), by('portrait')]).toEqual(['edit-image', 'portrait'])
})

test('films are made from references too, and what they exclude is left out and told', () => {
  const { operation, params, dropped } = cast(textToVideo, {
    model: veo,
    prompt: '@Ada runs',
    width: 1280,
    height: 720,
    duration: 8,
  })
  expect(operation.id).toBe('reference-to-video')
  expect(params).not.toHaveProperty('width')
  expect(dropped).toEqual(['size', 'duration'])
})

test('what needs something that is left out is left out with it', () => {
  const rules: Model['rules'] = [
    { rule: 'exclusive', of: ['size', 'references'] },
    { rule: 'only-with', parameter: 'steps', with: 'size' },
  ]
  const made = {
    ...klein,
    rules,
    parameters: { ...klein.parameters, steps: flux.parameters.steps },
  }
  const { params, dropped } = cast(textToImage, {
    model: made,
    prompt: '@Ada',
    width: 512,
    height: 512,
    steps: 20,
  })
  expect(params).not.toHaveProperty('steps')
  expect(dropped.toSorted()).toEqual(['size', 'steps'])
})

describe('what cannot be is said, and nothing is changed', () => {
  const refusal = (operation: Operation, asked: Parameters<typeof cast>[1]) => {
    const found = cast(operation, asked)
    const { model: by, characters: _, ...params } = asked
    expect(found).toMatchObject({ operation, params: { ...params, model: by.air }, placed: [] })
    return found.problems
  }

  test('the model takes no pictures', () => {
    const [problem] = refusal(textToImage, { model: model('runware:100@1'), prompt: '@Ada' })
    expect(problem).toMatchObject({ problem: 'character-not-taken', character: 'Ada' })
    expect(problem).toHaveProperty('models', expect.arrayContaining([klein.name, flux.name]))
  })

  test('what the user put in would have to be left out', () => {
    const [image] = some(1)
    expect(refusal(inpaint, { model: flux, prompt: '@Ada', image, mask: image })).toMatchObject([
      { problem: 'character-not-taken', models: [] },
    ])
    expect(refusal(imageToVideo, { model: veo, prompt: '@Ada', firstFrame: image })).toMatchObject([
      { problem: 'character-not-taken' },
    ])
  })

  test('there is no room, or no picture', () => {
    expect(refusal(textToImage, { model: flux, prompt: '@Ada and @Bo' })).toMatchObject([
      { problem: 'character-without-room', character: 'Bo', max: 1 },
    ])
    const gone = { ...ada, missing: ada.pictures }
    expect(
      refusal(textToImage, { model: klein, prompt: '@Ada', characters: [gone] }),
    ).toMatchObject([{ problem: 'character-without-picture', character: 'Ada' }])
  })
})

test('a picture in the trash is left out', () => {
  const [first, ...others] = ada.pictures
  const partly = { ...ada, missing: [first ?? ''] }
  const { params } = cast(textToImage, { model: klein, prompt: '@Ada', characters: [partly] })
  expect(params['references']).toEqual(others)
})

const text = (prompt: unknown): string => (typeof prompt === 'string' ? prompt : 'smiling')

interface Pair {
  title: string
  operation: Operation
  by: Model
}

const called = operations.flatMap((operation) =>
  Object.hasOwn(operation.params.shape, 'prompt')
    ? modelsFor(catalogue, operation.id).map((by): Pair => ({
        title: `${operation.id} by ${by.air}`,
        operation,
        by,
      }))
    : [],
)

/** Whether a model can take the pictures of somebody into what was asked for. */
const takes = ({ makes }: Operation, by: Model): boolean =>
  operations.some(
    ({ id, needs, makes: other }) =>
      by.capabilities.includes(id) &&
      other === makes &&
      (needs as readonly string[] | undefined)?.join() === 'references',
  )

test.each(called)('$title: nothing changes where nobody is called', ({ operation, by }) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const params = legalParams({ operation, model: by }, seed)
      const wish = { operation, params, model: by, characters: [ada, bo], catalogue }
      const found = putInCharacters(wish)
      expect(found).toMatchObject({ operation, placed: [], problems: [] })
      expect(found.params).toBe(params)
    }),
    { numRuns: 5 },
  )
})

const bare = new Set<Operation>([textToImage, textToVideo, editImage, referenceToVideo])

test.each(called.filter(({ operation, by }) => bare.has(operation) && takes(operation, by)))(
  '$title: a legal request stays legal with a character in it',
  ({ operation, by }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 16 }),
        (seed, count) => {
          const somebody = someCharacter({ name: 'Ada', pictures: some(count) })
          const asked = legalParams({ operation, model: by }, seed)
          const params = { ...asked, prompt: `@Ada, ${text(asked['prompt'])}` }
          const wish = { operation, params, model: by, characters: [somebody], catalogue }
          const found = putInCharacters(wish)
          const max = by.parameters.references?.max ?? 0
          const own = (asked['references'] as string[] | undefined) ?? []
          if (own.length === max) {
            expect(found.problems).toMatchObject([{ problem: 'character-without-room' }])
            return
          }
          expect(found.problems).toEqual([])
          expect(fitOf(found.operation, by)).toEqual({ fits: true })
          const read = found.operation.params.parse(found.params)
          expect(
            problemsOf({
              operation: found.operation,
              params: read,
              model: by,
              sources: someSources,
            }),
          ).toEqual([])
          const references = read['references'] as string[]
          expect(references.length).toBeLessThanOrEqual(max)
          expect(references.slice(0, own.length)).toEqual(own)
          expect(references).toContain(somebody.pictures[0])
          expect(callsIn(String(read['prompt']), [somebody])).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  },
)
