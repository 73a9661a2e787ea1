import { type Asset, untold } from '#shared/model/asset.ts'
import type { Recipe } from '#shared/model/recipe.ts'

/** What made a picture that nothing is special about. */
export const someRecipe: Recipe = {
  version: 1,
  operation: 'text-to-image',
  params: { prompt: 'an amber ridge at dawn', width: 64, height: 48 },
  model: 'runware:400@4',
  checkpoint: null,
  engine: 'demo',
  taskUuid: '7d1f8a3e-52cc-4f6b-9a38-0f6a6f3f9c12',
  seed: 42,
  seconds: 1.5,
  costMicros: 600,
  createdAt: 1_764_000_000_000,
}

/** A picture that was made here. */
export const someAsset = (change: Partial<Asset> = {}): Asset => ({
  id: '0f6a6f3f-9c12-4f6b-9a38-7d1f8a3e52cc',
  kind: 'image',
  path: '2026-11/amber-ridge_3f9c12ab.png',
  hash: '3f9c12ab'.repeat(8),
  bytes: 1000,
  width: 64,
  height: 48,
  seconds: null,
  shapes: null,
  parentId: null,
  createdAt: 1_764_000_000_000,
  jobId: null,
  engine: 'demo',
  costMicros: null,
  flagged: false,
  trashedAt: null,
  recipe: someRecipe,
  words: null,
  ...untold,
  ...change,
})

/** A picture that was brought in. */
export const importedAsset = (change: Partial<Asset> = {}): Asset =>
  someAsset({ recipe: null, engine: null, name: 'Holiday', ...change })
