import { z } from 'zod'
import type { Looks } from '#shared/model/looks.ts'
import type { Sqlite } from './database.ts'

/** Pictures are told of so many at a time: of a large library, all at once keep everything else waiting. */
const PORTION = 200

const unseenPicture = z.object({
  sequence: z.int(),
  id: z.string(),
  path: z.string(),
  hash: z.string(),
  sourceId: z.string().nullable(),
})
type UnseenPicture = z.infer<typeof unseenPicture>

/** What pictures look like. Written inside a write. */
export const createLooks = (database: Sqlite) => {
  const keep = database.prepare(
    `INSERT OR REPLACE INTO looks (sequence, shape_hash, palette, colours, features)
     SELECT sequence, @shapeHash, @palette, @colours, @features FROM assets WHERE id = @id`,
  )
  const forget = database.prepare('DELETE FROM looks')
  const unseen = database.prepare(
    `SELECT sequence, id, path, hash, source_id AS sourceId FROM pictures_unlooked
     CROSS JOIN assets USING (sequence)
     WHERE pictures_unlooked.sequence < ? AND missing = 0 AND trashed_at IS NULL
     ORDER BY pictures_unlooked.sequence DESC LIMIT ${PORTION}`,
  )
  return {
    /** Has every picture looked at anew. */
    forgetAll: (): void => {
      forget.run()
    },
    /** The newest pictures that nobody has looked at yet, older than one of that sequence; none: that was all. */
    unseen: (before: number = Number.MAX_SAFE_INTEGER): UnseenPicture[] =>
      unseen.all(before).map((found) => unseenPicture.parse(found)),
    keep: (id: string, looks: Looks): void => {
      keep.run({ ...looks, id })
    },
  }
}
