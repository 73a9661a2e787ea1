import type { Looks } from '#shared/model/looks.ts'
import type { Sqlite } from './database.ts'

/** What pictures look like. Written inside a write. */
export const createLooks = (database: Sqlite) => {
  const keep = database.prepare(
    `INSERT OR REPLACE INTO looks (sequence, shape_hash, palette, colours, features)
     SELECT sequence, @shapeHash, @palette, @colours, @features FROM assets WHERE id = @id`,
  )
  return {
    keep: (id: string, looks: Looks): void => {
      keep.run({ ...looks, id })
    },
  }
}
