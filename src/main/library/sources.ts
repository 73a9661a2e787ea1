import { z } from 'zod'
import { type ImportMode, type Source, source } from '#shared/model/source.ts'
import type { Sqlite } from './database.ts'

const COLUMNS = 'id, path, mode, watched, created_at AS createdAt'

const row = source.extend({ watched: z.number().transform((value) => value === 1) })

const counted = z.object({ id: z.string(), assets: z.int() })

/** Folders that files were taken in from. Everything that changes the table is called inside a write. */
export const createSources = (database: Sqlite) => {
  const all = database.prepare(`SELECT ${COLUMNS} FROM sources ORDER BY path`)
  const one = database.prepare(`SELECT ${COLUMNS} FROM sources WHERE id = ?`)
  const byPath = database.prepare(`SELECT ${COLUMNS} FROM sources WHERE path = ?`)
  const insert = database.prepare(
    `INSERT INTO sources (id, path, mode, watched, created_at)
     VALUES (@id, @path, @mode, @watched, @createdAt)`,
  )
  const change = database.prepare('UPDATE sources SET mode = ?, watched = ? WHERE id = ?')
  const relocate = database.prepare('UPDATE sources SET path = ? WHERE id = ?')
  const remove = database.prepare('DELETE FROM sources WHERE id = ?')
  const counts = database.prepare(
    `SELECT source_id AS id, count(*) AS assets FROM assets
     WHERE source_id IS NOT NULL AND trashed_at IS NULL GROUP BY source_id`,
  )
  const holds = database.prepare('SELECT 1 FROM assets WHERE source_id = ? LIMIT 1').pluck()

  const parsed = (found: unknown): Source | null => (found === undefined ? null : row.parse(found))

  return {
    list: (): Source[] => all.all().map((found) => row.parse(found)),
    get: (id: string): Source | null => parsed(one.get(id)),
    ofPath: (path: string): Source | null => parsed(byPath.get(path)),
    /** Assets that lie in each source, by its id. */
    counts: (): ReadonlyMap<string, number> =>
      new Map(
        counts.all().map((found) => {
          const { id, assets } = counted.parse(found)
          return [id, assets]
        }),
      ),
    add: (added: Source): void => {
      insert.run({ ...added, watched: added.watched ? 1 : 0 })
    },
    change: (id: string, how: { mode: ImportMode; watched: boolean }): void => {
      change.run(how.mode, how.watched ? 1 : 0, id)
    },
    /** It lies elsewhere now, and everything in it with it. */
    relocate: (id: string, path: string): void => {
      relocate.run(path, id)
    },
    /** Whether assets lie there. */
    holdsAssets: (id: string): boolean => holds.get(id) !== undefined,
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
