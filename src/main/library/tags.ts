import { Failure } from '#shared/contract/failures.ts'
import { nameKey } from '#shared/model/character.ts'
import { type Tag, tag } from '#shared/model/tag.ts'
import type { Sqlite } from './database.ts'

/** Tags and which assets have them. Everything that changes them is called inside a write. */
export const createTags = (database: Sqlite) => {
  const all = database.prepare(
    // Of those in the trash there are few.
    `WITH gone AS MATERIALIZED (SELECT tag_id, count(*) AS assets
       FROM asset_index JOIN asset_tags USING (sequence) WHERE trashed = 1 GROUP BY tag_id)
     SELECT tags.id, tags.name,
       (SELECT count(*) FROM asset_tags WHERE tag_id = tags.id) - COALESCE(gone.assets, 0) AS assets
     FROM tags LEFT JOIN gone ON gone.tag_id = tags.id ORDER BY tags.name_key`,
  )
  const byKey = database.prepare('SELECT id FROM tags WHERE name_key = ?').pluck()
  const insert = database.prepare('INSERT INTO tags (name, name_key) VALUES (?, ?)')
  const rename = database.prepare('UPDATE tags SET name = ?, name_key = ? WHERE id = ?')
  const merge = database.prepare(
    'INSERT OR IGNORE INTO asset_tags (tag_id, sequence) SELECT ?, sequence FROM asset_tags WHERE tag_id = ?',
  )
  const remove = database.prepare('DELETE FROM tags WHERE id = ?')
  const put = database.prepare(
    'INSERT OR IGNORE INTO asset_tags (tag_id, sequence) SELECT ?, sequence FROM assets WHERE id = ?',
  )
  const take = database.prepare(
    'DELETE FROM asset_tags WHERE tag_id = ? AND sequence = (SELECT sequence FROM assets WHERE id = ?)',
  )

  const idOf = (name: string): number => {
    const found = byKey.get(nameKey(name))
    return typeof found === 'number'
      ? found
      : Number(insert.run(name, nameKey(name)).lastInsertRowid)
  }

  return {
    list: (): Tag[] => all.all().map((found) => tag.parse(found)),
    /** Gives assets a tag, which is made if there is none of that name; those that did not have it. */
    put: (ids: readonly string[], name: string): string[] => {
      const tagId = idOf(name)
      return ids.filter((id) => put.run(tagId, id).changes > 0)
    },
    /** Takes a tag from assets; those that had it. */
    take: (ids: readonly string[], name: string): string[] => {
      const tagId = byKey.get(nameKey(name))
      return typeof tagId === 'number' ? ids.filter((id) => take.run(tagId, id).changes > 0) : []
    },
    /** Gives a tag another name; where there is a tag of that name, the two become one. */
    rename: (id: number, name: string): void => {
      const other = byKey.get(nameKey(name))
      if (typeof other === 'number' && other !== id) {
        merge.run(other, id)
        remove.run(id)
        rename.run(name, nameKey(name), other)
      } else if (rename.run(name, nameKey(name), id).changes === 0) {
        throw new Failure('not-found', { what: 'tag' })
      }
    },
    remove: (id: number): void => {
      remove.run(id)
    },
  }
}
