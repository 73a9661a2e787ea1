import { z } from 'zod'
import { type EngineId, engineId } from '#shared/model/engine.ts'
import { type Upload, upload } from '#shared/model/upload.ts'
import type { Sqlite } from './database.ts'

/** An upload as it is written down. */
export interface NewUpload {
  /** Of its bytes; of an archive, what it is known by. */
  hash: string
  mediaUuid: string
  at: number
  bytes: number
  /** Hashes of the files in an archive; null: it is a file itself. */
  parts: readonly string[] | null
}

const row = z.looseObject({
  media_uuid: z.string(),
  id: z.string().nullable(),
  path: z.string().nullable(),
  kind: z.string().nullable(),
  flagged: z.number().nullable(),
})

const uploadOf = (found: unknown): Upload => {
  const { media_uuid, id, path, kind, flagged, ...same } = row.parse(found)
  const asset = id === null ? null : { id, path, kind, flagged: flagged === 1 }
  return upload.parse({ ...same, mediaUuid: media_uuid, asset })
}

/** What lies at an engine under a name of its own, by the hash of its bytes. */
export const createUploads = (database: Sqlite) => {
  const found = database
    .prepare('SELECT media_uuid FROM uploads WHERE engine = ? AND hash = ? AND at > ?')
    .pluck()
  const insert = database.prepare(
    `INSERT INTO uploads (engine, hash, media_uuid, at, bytes, parts)
       VALUES (@engine, @hash, @mediaUuid, @at, @bytes, @parts)
     ON CONFLICT DO UPDATE SET media_uuid = excluded.media_uuid, at = excluded.at,
       bytes = excluded.bytes, parts = excluded.parts`,
  )
  const forget = database.prepare('DELETE FROM uploads WHERE engine = ? AND media_uuid = ?')
  const holder = database.prepare('SELECT engine FROM uploads WHERE media_uuid = ?').pluck()
  // Of several assets with the same bytes, one that is not in the trash.
  const all = database.prepare(
    `SELECT uploads.engine, media_uuid, at, COALESCE(uploads.bytes, assets.bytes) AS bytes,
       COALESCE(json_array_length(parts), 1) AS files, id, path, kind, flagged
     FROM uploads LEFT JOIN assets ON sequence = (
       SELECT same.sequence
       FROM (SELECT uploads.hash AS hash, -1 AS place
             UNION ALL SELECT value, key FROM json_each(uploads.parts)) AS held
       JOIN assets AS same ON same.hash = held.hash
       ORDER BY place, same.trashed_at IS NOT NULL, same.sequence LIMIT 1)
     ORDER BY at DESC, media_uuid`,
  )
  return {
    /** Under which id the engine has this file, if it was uploaded after `since`. */
    find: (engine: EngineId, hash: string, since: number): string | null => {
      const mediaUuid = found.get(engine, hash, since)
      return typeof mediaUuid === 'string' ? mediaUuid : null
    },
    /** Everything that lies at an engine as far as is known here, newest first. */
    list: (): Upload[] => all.all().map(uploadOf),
    /** Who has an upload; null where nobody is known to. */
    holderOf: (mediaUuid: string): EngineId | null =>
      engineId.nullable().parse(holder.get(mediaUuid) ?? null),
    keep: (engine: EngineId, { parts, ...kept }: NewUpload): void => {
      insert.run({ engine, ...kept, parts: parts === null ? null : JSON.stringify(parts) })
    },
    /** It is gone there: the file is uploaded anew when it is needed. */
    forget: (engine: EngineId, mediaUuid: string): void => {
      forget.run(engine, mediaUuid)
    },
  }
}
