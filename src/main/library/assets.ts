import { type Asset, type AssetIndex, asset } from '#shared/model/asset.ts'
import type { Sqlite } from './database.ts'

/** A row as the asset it stands for. Only a schema can tell whether it is one. */
const unchecked = (found: unknown): unknown => {
  const row = found as Record<string, unknown>
  const { created_at, job_id, cost_micros, flagged, trashed_at, recipe, ...same } = row
  return {
    ...same,
    createdAt: created_at,
    jobId: job_id,
    costMicros: cost_micros,
    flagged: flagged === 1,
    trashedAt: trashed_at,
    recipe: typeof recipe === 'string' ? JSON.parse(recipe) : null,
  }
}

const COLUMNS =
  'id, kind, path, hash, bytes, width, height, created_at, job_id, engine, cost_micros, flagged, trashed_at, recipe'

type IndexRow = [id: string, ratio: number, flagged: number, demo: number | null]

const positions = (rows: readonly IndexRow[], holds: (row: IndexRow) => boolean): number[] =>
  rows.flatMap((row, position) => (holds(row) ? [position] : []))

const pictureRow = asset.pick({ path: true, hash: true })

/** The assets table. Everything that changes it is called inside a write. */
export const createAssets = (database: Sqlite) => {
  const one = database.prepare(`SELECT ${COLUMNS} FROM assets WHERE id = ?`)
  const picture = database.prepare('SELECT path, hash FROM assets WHERE id = ?')
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
      return found === undefined ? null : asset.parse(unchecked(found))
    },
    /** Newest first, those older than `before`. Read often and long: only the door that sends them checks them. */
    page: (before: string | null, limit: number): Asset[] =>
      page.all(before, limit).map((found) => unchecked(found) as Asset),
    /** Where an asset's picture lies, without its recipe: every picture of the window asks for it. */
    pictureOf: (id: string): { path: string; hash: string } | null => {
      const found = picture.get(id)
      return found === undefined ? null : pictureRow.parse(found)
    },
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
