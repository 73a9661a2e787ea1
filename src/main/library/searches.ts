import { nameKey } from '#shared/model/character.ts'
import { type SavedSearch, savedSearch } from '#shared/model/folder.ts'
import type { Sqlite } from './database.ts'

/** Searches that are kept. Changes are made inside a write. */
export const createSearches = (database: Sqlite) => {
  const all = database.prepare('SELECT id, name, query FROM searches ORDER BY name_key')
  const put = database.prepare(
    `INSERT INTO searches (id, name, name_key, query, created_at) VALUES (@id, @name, @key, @query, @at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, query = excluded.query`,
  )
  const called = database.prepare('SELECT id FROM searches WHERE name_key = ?').pluck()
  const remove = database.prepare('DELETE FROM searches WHERE id = ?')
  return {
    list: (): SavedSearch[] => all.all().map((found) => savedSearch.parse(found)),
    called: (name: string): string | null => {
      const found = called.get(nameKey(name))
      return typeof found === 'string' ? found : null
    },
    put: (search: SavedSearch, at: number): void => {
      put.run({ ...search, key: nameKey(search.name), at })
    },
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
