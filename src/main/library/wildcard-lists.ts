import { z } from 'zod'
import { listKey, type WildcardList, wildcardList } from '#shared/model/wildcard-list.ts'
import type { Sqlite } from './database.ts'

const row = z
  .object({ name: z.string(), lines: z.string().transform((text): unknown => JSON.parse(text)) })
  .pipe(wildcardList)

/**
 * The user's own lists. Read with every request, so kept in memory: only this process changes them, inside a write.
 */
export const createWildcardLists = (database: Sqlite) => {
  const all = database.prepare('SELECT name, lines FROM wildcard_lists ORDER BY name_key')
  const put = database.prepare(
    `INSERT INTO wildcard_lists (name_key, name, lines) VALUES (@key, @name, @lines)
     ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, lines = excluded.lines`,
  )
  const remove = database.prepare('DELETE FROM wildcard_lists WHERE name_key = ?')
  let known: readonly WildcardList[] | null = null

  const read = (): readonly WildcardList[] => all.all().map((found) => row.parse(found))

  return {
    /** All of them by name. */
    list: (): readonly WildcardList[] => {
      // What a transaction sees may never come true.
      if (database.inTransaction) return read()
      known ??= read()
      return known
    },
    /** Adds a list, or changes the one of this name. */
    put: ({ name, lines }: WildcardList): void => {
      known = null
      put.run({ key: listKey(name), name, lines: JSON.stringify(lines) })
    },
    remove: (name: string): void => {
      known = null
      remove.run(listKey(name))
    },
  }
}
