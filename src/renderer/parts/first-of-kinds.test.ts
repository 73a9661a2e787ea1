import { expect, test } from 'vitest'
import type { AssetKind } from '#shared/model/asset.ts'
import { firstOfKinds } from './first-of-kinds.ts'

const kinds: AssetKind[] = ['image', 'video', 'image', 'audio', 'image']
const index = { length: kinds.length, kindAt: (at: number) => kinds[at] ?? 'image' }

test('only assets of the kinds are found, in their order, and no more than are asked for', () => {
  expect(firstOfKinds(index, ['image'], 10)).toEqual([0, 2, 4])
  expect(firstOfKinds(index, ['image', 'audio'], 3)).toEqual([0, 2, 3])
  expect(firstOfKinds(index, ['vector'], 3)).toEqual([])
})
