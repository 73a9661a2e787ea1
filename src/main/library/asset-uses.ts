import { type AssetUse, assetUse } from '#shared/contract/upkeep-routes.ts'
import type { Sqlite } from './database.ts'

type LibraryUse = Omit<AssetUse, 'canvases'>
const libraryUse = assetUse.omit({ canvases: true })

/** By what of the library assets are used elsewhere. */
export const createAssetUses = (database: Sqlite) => {
  const uses = database.prepare(
    `SELECT value AS id,
       (SELECT json_group_array(name) FROM characters
        WHERE value IN (SELECT p.value FROM json_each(pictures) p)) AS characters,
       (SELECT json_group_array(name) FROM own_models WHERE asset_id = value) AS models,
       (SELECT count(*) FROM assets a WHERE a.parent_id = value AND a.trashed_at IS NULL) AS children
     FROM json_each(?)`,
  )
  return (ids: readonly string[]): LibraryUse[] =>
    uses.all(JSON.stringify(ids)).flatMap((found) => {
      const { characters, models, ...rest } = found as Record<string, unknown>
      const use = libraryUse.parse({
        ...rest,
        characters: JSON.parse(String(characters)),
        models: JSON.parse(String(models)),
      })
      return use.characters.length + use.models.length + use.children === 0 ? [] : [use]
    })
}
