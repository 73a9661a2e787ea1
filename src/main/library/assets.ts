import { z } from 'zod'
import { type Asset, type AssetIndex, asset } from '#shared/model/asset.ts'
import type { Sqlite } from './database.ts'

const row = z
  .object({
    id: z.string(),
    kind: z.string(),
    path: z.string(),
    hash: z.string(),
    bytes: z.number(),
    width: z.number(),
    height: z.number(),
    created_at: z.number(),
    job_id: z.string().nullable(),
    engine: z.string().nullable(),
    cost_micros: z.number().nullable(),
    flagged: z.number(),
    trashed_at: z.number().nullable(),
    recipe: z.string().nullable(),
  })
  .transform((found): Asset =>
    asset.parse({
      ...found,
      createdAt: found.created_at,
      jobId: found.job_id,
      costMicros: found.cost_micros,
      flagged: found.flagged === 1,
      trashedAt: found.trashed_at,
      recipe: found.recipe === null ? null : JSON.parse(found.recipe),
    }),
  )

const COLUMNS =
  'id, kind, path, hash, bytes, width, height, created_at, job_id, engine, cost_micros, flagged, trashed_at, recipe'

type IndexRow = [id: string, ratio: number, flagged: number, demo: number | null]

const positions = (rows: readonly IndexRow[], holds: (row: IndexRow) => boolean): number[] =>
  rows.flatMap((row, position) => (holds(row) ? [position] : []))

/** The assets table. Everything that changes it is called inside a write. */
export const createAssets = (database: Sqlite) => {
  const one = database.prepare(`SELECT ${COLUMNS} FROM assets WHERE id = ?`)
  const page = database.prepare(
    `SELECT ${COLUMNS} FROM assets WHERE trashed_at IS NULL
     AND sequence < COALESCE((SELECT sequence FROM assets WHERE id = ?), 9223372036854775807)
     ORDER BY sequence DESC LIMIT ?`,
  )
  const index = database
    .prepare(
      `SELECT id, CAST(width AS REAL) / height, flagged, engine = 'demo' AS demo FROM assets
       WHERE (trashed_at IS NOT NULL) = ? ORDER BY sequence DESC`,
    )
    .raw()
  const count = database.prepare('SELECT count(*) FROM assets WHERE trashed_at IS NULL').pluck()
  const byResult = database.prepare('SELECT id FROM assets WHERE result_id = ?').pluck()
  const byTask = database
    .prepare('SELECT id FROM assets WHERE task_uuid = ? ORDER BY sequence LIMIT 1')
    .pluck()
  const byPath = database.prepare('SELECT 1 FROM assets WHERE path = ? LIMIT 1').pluck()
  const insert = database.prepare(
    `INSERT INTO assets (id, kind, path, hash, bytes, width, height, created_at, job_id, task_uuid, result_id,
       engine, cost_micros, flagged, trashed_at, recipe)
     VALUES (@id, @kind, @path, @hash, @bytes, @width, @height, @createdAt, @jobId, @taskUuid, @resultId,
       @engine, @costMicros, @flagged, @trashedAt, @recipe)`,
  )
  const trash = database.prepare('UPDATE assets SET trashed_at = ? WHERE id = ?')

  return {
    get: (id: string): Asset | null => {
      const found = one.get(id)
      return found === undefined ? null : row.parse(found)
    },
    /** Newest first, those older than `before`. */
    page: (before: string | null, limit: number): Asset[] =>
      page.all(before, limit).map((found) => row.parse(found)),
    index: (trashed: boolean): AssetIndex => {
      // Our own columns, and up to a million rows: a schema would cost more than the query.
      const rows = index.all(trashed ? 1 : 0) as IndexRow[]
      return {
        ids: rows.map(([id]) => id),
        ratios: rows.map(([, ratio]) => Math.round(ratio * 10_000) / 10_000),
        flagged: positions(rows, ([, , flagged]) => flagged === 1),
        demo: positions(rows, ([, , , demo]) => demo === 1),
      }
    },
    count: (): number => Number(count.get()),
    /** The asset already made from this result, if the same one is delivered twice. */
    ofResult: (resultId: string): string | null => {
      const found = byResult.get(resultId)
      return typeof found === 'string' ? found : null
    },
    ofTask: (taskUuid: string): string | null => {
      const found = byTask.get(taskUuid)
      return typeof found === 'string' ? found : null
    },
    hasPath: (path: string): boolean => byPath.get(path) !== undefined,
    add: (added: Asset & { taskUuid: string | null; resultId: string | null }): void => {
      insert.run({
        ...added,
        flagged: added.flagged ? 1 : 0,
        recipe: added.recipe === null ? null : JSON.stringify(added.recipe),
      })
    },
    /** Moves assets to the trash at this time, or out of it with null. */
    trash: (ids: readonly string[], at: number | null): void => {
      for (const id of ids) trash.run(at, id)
    },
  }
}
