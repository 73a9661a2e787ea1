import { recipeWords as words } from '#renderer/words/surfaces.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset } from '#shared/model/asset.ts'
import { type RecipeRow, madeRows, promptsOf } from './recipe-rows.ts'

/** One thing in which assets were made differently: a value for each of them, null where there is none. */
export interface Difference {
  name: string
  values: readonly (string | null)[]
}

const comparable = (asset: Asset, models: readonly Model[]): readonly RecipeRow[] => {
  const { prompt } = promptsOf(asset)
  const rows = madeRows(asset, models)
  return prompt === null ? rows : [{ name: words.prompt, value: prompt }, ...rows]
}

/** In what the making of assets differs, in the order of the recipe's own lines. */
export const recipeDifferences = (
  assets: readonly Asset[],
  models: readonly Model[],
): readonly Difference[] => {
  const tables = assets.map((asset) => comparable(asset, models))
  const names = new Set(tables.flatMap((rows) => rows.map(({ name }) => name)))
  return [...names]
    .map((name) => ({
      name,
      values: tables.map((rows) => rows.find((row) => row.name === name)?.value ?? null),
    }))
    .filter(({ values }) => new Set(values).size > 1)
}
