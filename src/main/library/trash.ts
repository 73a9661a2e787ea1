import { z } from 'zod'
import type { Sqlite } from './database.ts'

const trashed = z.object({
  id: z.string(),
  path: z.string(),
  sourceId: z.string().nullable(),
  hash: z.string(),
})
/** An asset in the trash. */
export type TrashedAsset = z.infer<typeof trashed>

const doomed = trashed.pick({ path: true, hash: true })
/** A file of the library’s own that is to be deleted. */
export type DoomedFile = z.infer<typeof doomed>

/** The trash and its emptying. Changes are made inside a write. */
export const createTrash = (database: Sqlite) => {
  const all = database.prepare(
    `SELECT id, path, source_id AS sourceId, hash FROM assets WHERE trashed_at IS NOT NULL ORDER BY sequence`,
  )
  const remove = database.prepare('DELETE FROM assets WHERE id = ? AND trashed_at IS NOT NULL')
  const stillUsed = database
    .prepare('SELECT 1 FROM assets WHERE path = ? AND source_id IS NULL')
    .pluck()
  const doom = database.prepare('INSERT OR IGNORE INTO doomed_files (path, hash) VALUES (?, ?)')
  const list = database.prepare('SELECT path, hash FROM doomed_files')
  const spare = database.prepare('DELETE FROM doomed_files WHERE path = ?')
  const hashUsed = database.prepare('SELECT 1 FROM assets WHERE hash = ? LIMIT 1').pluck()
  return {
    list: (): TrashedAsset[] => all.all().map((found) => trashed.parse(found)),
    /** Forgets an asset that lies in the trash; a file of the library’s own is doomed in the same moment. */
    remove: ({ id, path, sourceId, hash }: TrashedAsset): boolean => {
      if (remove.run(id).changes === 0) return false
      if (sourceId === null && stillUsed.get(path) === undefined) doom.run(path, hash)
      return true
    },
    doomed: (): DoomedFile[] => list.all().map((found) => doomed.parse(found)),
    /** A doomed file is gone. */
    gone: (path: string): void => {
      spare.run(path)
    },
    /** Whether an asset still has a file of this content. */
    holdsHash: (hash: string): boolean => hashUsed.get(hash) !== undefined,
  }
}
