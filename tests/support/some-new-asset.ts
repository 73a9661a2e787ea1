import { randomUUID } from 'node:crypto'
import type { NewAsset } from '#main/library/assets.ts'
import { someAsset } from './some-asset.ts'

/** An asset as it is written down, of its own id and place, without a recipe; with what a test tells of it. */
export const someNewAsset = (told: Partial<NewAsset> = {}): NewAsset => {
  const path = told.path ?? `${randomUUID()}.png`
  const asset = someAsset({ id: randomUUID(), path, hash: path, createdAt: 1, recipe: null })
  return { ...asset, looks: null, taskUuid: null, resultId: null, contentHash: path, ...told }
}
