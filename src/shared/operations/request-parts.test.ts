import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Model } from '#shared/catalogue/model.ts'
import { models } from '#shared/catalogue/models.ts'
import type { Character } from '#shared/model/character.ts'
import { someCharacter } from '#tests/support/some-character.ts'
import type { Params } from './params.ts'
import { requestParts } from './request-parts.ts'
import { textToImage } from './text-to-image.ts'
import { listsOf } from './wildcards.ts'

const some = (count: number): string[] => Array.from({ length: count }, () => randomUUID())
const ada = someCharacter({ name: 'Ada', pictures: some(2) })
const rex = someCharacter({ name: 'Rex', noun: 'dog', pictures: some(1) })

const model = (air: string): Model => {
  const found = models.find((each) => each.air === air)
  if (!found) throw new Error(`no model ${air}`)
  return found
}
const klein = model('runware:400@4')

const listed = (...lines: string[]) => listsOf([{ name: 'who', lines }])

const partsOf = (
  params: Params,
  {
    lines,
    seed = 5,
    by = klein,
    characters = [ada, rex],
  }: { lines: string[]; seed?: number; by?: Model; characters?: readonly Character[] },
) =>
  requestParts(
    {
      operation: textToImage,
      params: { model: by.air, width: 512, height: 512, ...params },
      model: by,
      characters,
      catalogue: { models },
    },
    { seed, lists: listed(...lines) },
  )

test('a name in a line of a list is put in for the results that draw it', () => {
  const parts = partsOf(
    { prompt: '__who__ on a bridge', count: 8 },
    { lines: ['@Ada', '@Rex', 'nobody'] },
  )
  expect(parts.map(({ operation }) => operation.id).toSorted()).toEqual([
    'edit-image',
    'text-to-image',
  ])
  const results = parts.flatMap((part) => part.results)
  expect(results).toHaveLength(8)
  const of = (prompt: string) => results.filter(({ params }) => params['prompt'] === prompt)
  const [withAda, withRex, alone] = [
    of('The person in images 1 and 2 on a bridge'),
    of('The dog in image 1 on a bridge'),
    of('nobody on a bridge'),
  ]
  expect(withAda.length + withRex.length + alone.length).toBe(8)
  expect([withAda, withRex, alone].every(({ length }) => length > 0)).toBe(true)
  for (const { params } of withAda) expect(params['references']).toEqual(ada.pictures)
  for (const { params } of withRex) expect(params['references']).toEqual(rex.pictures)
  for (const { params } of alone) expect(params).not.toHaveProperty('references')
  for (const { params } of results)
    expect(params).toMatchObject({ originalPrompt: '__who__ on a bridge', count: 1 })
  expect(new Set(results.map(({ params }) => params['seed']))).toEqual(
    new Set([5, 6, 7, 8, 9, 10, 11, 12]),
  )
})

test('together they ask for what was typed, each part for its own results', () => {
  const parts = partsOf({ prompt: '__who__', count: 6 }, { lines: ['@Ada', 'nobody'] })
  expect(parts).toHaveLength(2)
  for (const { params, results } of parts) {
    expect(params).toMatchObject({ prompt: '__who__', count: results.length })
    expect(params).not.toHaveProperty('seed')
    expect(params).not.toHaveProperty('originalPrompt')
  }
  const [{ params }] = partsOf({ prompt: '__who__', seed: 9 }, { lines: ['@Ada'] })
  expect(params).toMatchObject({ seed: 9, references: ada.pictures })
})

test('of several names in braces only the one that is drawn is put in', () => {
  const parts = partsOf({ prompt: '{@Ada|@Rex} waves', count: 4 }, { lines: [] })
  for (const { params, placed } of parts.flatMap((part) => part.results)) {
    expect(placed).toHaveLength(1)
    expect(params['references']).toEqual(placed[0]?.character.pictures)
  }
})

test('a name that the model takes no pictures of is a problem once it is drawn, told once', () => {
  const by = model('runware:100@1')
  const [part, ...others] = partsOf({ prompt: '__who__', count: 4 }, { lines: ['@Ada'], by })
  expect(others).toEqual([])
  expect(part.problems).toMatchObject([{ problem: 'character-not-taken', character: 'Ada' }])
})

test('where nobody is called, or nobody is there, all results are one part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const params = { prompt: 'a __who__', count }
      const lines = ['cat', '@Ada', '@Nobody']
      const [plain, ...more] = partsOf(params, { lines: ['cat', '@Nobody'], seed })
      const [empty, ...others] = partsOf(params, { lines, seed, characters: [] })
      expect([more, others]).toEqual([[], []])
      for (const part of [plain, empty]) {
        expect(part.operation.id).toBe('text-to-image')
        expect(part.params).toMatchObject(params)
        expect(part.results).toHaveLength(count)
      }
    }),
  )
})
