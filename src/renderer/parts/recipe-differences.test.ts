import { expect, test } from 'vitest'
import type { Asset } from '#shared/model/asset.ts'
import { makeAsset } from '#tests/support/fake-state.ts'
import { recipeDifferences } from './recipe-differences.ts'

const recipeOf = (asset: Asset): NonNullable<Asset['recipe']> => {
  if (!asset.recipe) throw new Error('The asset has no recipe.')
  return asset.recipe
}

const first = makeAsset(1, { width: 512, height: 512 })

/** The first picture, made with other settings. */
const made = (params: Record<string, unknown>, part: Partial<Asset> = {}): Asset => ({
  ...first,
  recipe: { ...recipeOf(first), params: { ...recipeOf(first).params, ...params } },
  ...part,
})

test('only what differs is told, each value beside the asset it belongs to', () => {
  const [a, b] = [made({ steps: 4, CFGScale: 2 }), made({ steps: 8, CFGScale: 2 })]
  expect(recipeDifferences([a, b], [])).toEqual([{ name: 'Steps', values: ['4', '8'] }])
})

test('what one of them leaves to the model differs from what is set', () => {
  const differences = recipeDifferences(
    [made({ steps: undefined }), made({ steps: 8 }), made({ steps: 8 })],
    [],
  )
  expect(differences).toEqual([{ name: 'Steps', values: [null, '8', '8'] }])
})

test('prompts and sizes are told; cost, time and file are no part of how something was made', () => {
  const changed = made({ prompt: 'Another' }, { width: 1024, costMicros: 5, path: 'b.png' })
  const names = recipeDifferences([first, changed], []).map(({ name }) => name)
  expect(names).toEqual(['Prompt', 'Size'])
})

test('nothing differs between an asset and itself, and an asset without a recipe has its size', () => {
  expect(recipeDifferences([first, first], [])).toEqual([])
  const bare = { ...first, recipe: null }
  expect(recipeDifferences([bare, { ...bare, width: 9 }], [])).toHaveLength(1)
})
