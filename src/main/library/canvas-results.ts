import type { Sqlite } from './database.ts'

/** Of an asset: it came for a canvas and was not taken there. */
export const UNCHOSEN = `(EXISTS (SELECT 1 FROM jobs WHERE jobs.id = job_id AND destination IS NOT NULL)
  AND sequence NOT IN (SELECT sequence FROM chosen_results))`

/** Which results of canvases were taken there. Changes are made inside a write. */
export const createCanvasResults = (database: Sqlite) => {
  const choose = database
    .prepare(
      `INSERT OR IGNORE INTO chosen_results
         SELECT sequence FROM json_each(?) JOIN assets ON assets.id = json_each.value
       RETURNING (SELECT id FROM assets WHERE assets.sequence = chosen_results.sequence)`,
    )
    .pluck()
  return {
    /** These were taken; answers those that were not before. */
    choose: (ids: readonly string[]): string[] => choose.all(JSON.stringify(ids)).map(String),
  }
}
