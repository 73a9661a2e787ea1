import { z } from 'zod'
import type { Sqlite } from './database.ts'

/** A file of a source as it was when it was last read. */
export interface SeenFile {
  /** Relative to the source, with forward slashes. */
  path: string
  bytes: number
  /** Milliseconds since 1970. */
  modified: number
  hash: string
}

const row = z.object({
  path: z.string(),
  bytes: z.number(),
  modified: z.number(),
  hash: z.string(),
})

/** What was seen in sources, so that what did not change is not read twice. Changes are made inside a write. */
export const createSeenFiles = (database: Sqlite) => {
  const ofSource = database.prepare(
    'SELECT path, bytes, modified, hash FROM seen_files WHERE source_id = ?',
  )
  const keep = database.prepare(
    `INSERT OR REPLACE INTO seen_files (source_id, path, bytes, modified, hash)
     VALUES (@sourceId, @path, @bytes, @modified, @hash)`,
  )
  const forget = database.prepare('DELETE FROM seen_files WHERE source_id = ? AND path = ?')

  return {
    ofSource: (sourceId: string): ReadonlyMap<string, SeenFile> =>
      new Map(
        ofSource.all(sourceId).map((found) => {
          const seen = row.parse(found)
          return [seen.path, seen]
        }),
      ),
    keep: (sourceId: string, seen: SeenFile): void => {
      keep.run({ ...seen, sourceId })
    },
    forget: (sourceId: string, path: string): void => {
      forget.run(sourceId, path)
    },
  }
}
