import { z } from 'zod'
import { nameKey } from '#shared/model/character.ts'
import { type Folder, type FolderView, folder, folderView } from '#shared/model/folder.ts'
import type { Sqlite } from './database.ts'

const COLUMNS = 'id, parent_id AS parentId, name, created_at AS createdAt'

/** Folders and what lies in them. Changes are made inside a write. */
export const createFolders = (database: Sqlite) => {
  const all = database.prepare(
    // Of those in the trash there are few.
    `WITH gone AS MATERIALIZED (SELECT folder_id, count(*) AS assets
       FROM asset_index JOIN asset_folders USING (sequence) WHERE trashed = 1 GROUP BY folder_id)
     SELECT ${COLUMNS},
       (SELECT count(*) FROM asset_folders WHERE folder_id = id) - COALESCE(gone.assets, 0) AS assets
     FROM folders LEFT JOIN gone ON gone.folder_id = id ORDER BY name_key`,
  )
  const one = database.prepare(`SELECT ${COLUMNS} FROM folders WHERE id = ?`)
  const called = database
    .prepare('SELECT id FROM folders WHERE parent_id IS ? AND name_key = ?')
    .pluck()
  const insert = database.prepare(
    `INSERT INTO folders (id, parent_id, name, name_key, created_at)
     VALUES (@id, @parentId, @name, @key, @createdAt)`,
  )
  const change = database.prepare(
    'UPDATE folders SET parent_id = @parentId, name = @name, name_key = @key WHERE id = @id',
  )
  const remove = database.prepare('DELETE FROM folders WHERE id = ?')
  const above = database
    .prepare(
      `WITH RECURSIVE up (id) AS (VALUES (?) UNION SELECT parent_id FROM folders JOIN up USING (id))
       SELECT id FROM up WHERE id IS NOT NULL`,
    )
    .pluck()
  const put = database.prepare(
    'INSERT OR IGNORE INTO asset_folders (folder_id, sequence) SELECT ?, sequence FROM assets WHERE id = ?',
  )
  const take = database.prepare(
    'DELETE FROM asset_folders WHERE folder_id = ? AND sequence = (SELECT sequence FROM assets WHERE id = ?)',
  )
  const ofAsset = database
    .prepare(
      'SELECT folder_id FROM asset_folders WHERE sequence = (SELECT sequence FROM assets WHERE id = ?)',
    )
    .pluck()

  return {
    list: (): FolderView[] => all.all().map((found) => folderView.parse(found)),
    get: (id: string): Folder | null => {
      const found = one.get(id)
      return found === undefined ? null : folder.parse(found)
    },
    /** The folder of this name in another one. */
    called: (parentId: string | null, name: string): string | null =>
      z
        .string()
        .nullable()
        .parse(called.get(parentId, nameKey(name)) ?? null),
    add: (added: Folder): void => {
      insert.run({ ...added, key: nameKey(added.name) })
    },
    /** Gives a folder another name or puts it into another one. */
    change: (changed: Pick<Folder, 'id' | 'parentId' | 'name'>): void => {
      change.run({ ...changed, key: nameKey(changed.name) })
    },
    /** A folder and those above it. */
    above: (id: string): string[] => above.all(id).map(String),
    /** Forgets a folder and those in it; what lay in them stays. */
    remove: (id: string): void => {
      remove.run(id)
    },
    /** Puts assets into a folder; those that were not in it. */
    put: (id: string, assetIds: readonly string[]): string[] =>
      assetIds.filter((assetId) => put.run(id, assetId).changes > 0),
    /** Takes assets out of a folder; those that were in it. */
    take: (id: string, assetIds: readonly string[]): string[] =>
      assetIds.filter((assetId) => take.run(id, assetId).changes > 0),
    ofAsset: (assetId: string): string[] => ofAsset.all(assetId).map(String),
  }
}
