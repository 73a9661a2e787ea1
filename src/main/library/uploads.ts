import type { EngineId } from '#shared/model/engine.ts'
import type { Sqlite } from './database.ts'

/** What lies at an engine under a name of its own, by the hash of its bytes. */
export const createUploads = (database: Sqlite) => {
  const found = database
    .prepare('SELECT media_uuid FROM uploads WHERE engine = ? AND hash = ? AND at > ?')
    .pluck()
  const insert = database.prepare(
    `INSERT INTO uploads (engine, hash, media_uuid, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET media_uuid = excluded.media_uuid, at = excluded.at`,
  )
  const forget = database.prepare('DELETE FROM uploads WHERE engine = ? AND media_uuid = ?')
  return {
    /** Under which id the engine has this file, if it was uploaded after `since`. */
    find: (engine: EngineId, hash: string, since: number): string | null => {
      const mediaUuid = found.get(engine, hash, since)
      return typeof mediaUuid === 'string' ? mediaUuid : null
    },
    keep: (engine: EngineId, hash: string, upload: { mediaUuid: string; at: number }): void => {
      insert.run(engine, hash, upload.mediaUuid, upload.at)
    },
    /** It is gone there: the file is uploaded anew when it is needed. */
    forget: (engine: EngineId, mediaUuid: string): void => {
      forget.run(engine, mediaUuid)
    },
  }
}
