import { z } from 'zod'
import { recipe } from '#shared/model/recipe.ts'
import type { Sqlite } from './database.ts'

/** A task of the service that made something and has no final line in the ledger. */
const unbookedTask = z.object({
  uuid: z.string(),
  jobId: z.string(),
  operation: z.string(),
  at: z.number().nullable(),
})
export type UnbookedTask = z.output<typeof unbookedTask>

const orphan = z.object({
  id: z.string(),
  recipe: z.string().transform((text) => recipe.parse(JSON.parse(text))),
})
/** An asset of the service whose task is not in the library: its recipe is all there is of it. */
export type Orphan = z.output<typeof orphan>

/** What the ledger has no line for although it was paid. Changes are made inside a write. */
export const createUnbooked = (database: Sqlite) => {
  const tasks = database.prepare(
    `SELECT t.uuid, t.job_id AS jobId, j.operation, COALESCE(t.finished_at, t.submitted_at) AS at
     FROM tasks t JOIN jobs j ON j.id = t.job_id
     WHERE t.state IN ('downloading', 'done') AND t.reused_asset IS NULL
       AND COALESCE(t.engine, j.engine) = 'runware'
       AND NOT EXISTS (SELECT 1 FROM money m WHERE m.task_uuid = t.uuid AND m.state <> 'reserved')
     ORDER BY t.uuid`,
  )
  const orphans = database.prepare(
    `SELECT id, recipe FROM assets WHERE task_uuid IS NULL AND engine = 'runware' AND recipe IS NOT NULL
     ORDER BY sequence`,
  )
  const claim = database.prepare('UPDATE assets SET task_uuid = ?, job_id = ? WHERE id = ?')
  return {
    tasks: (): UnbookedTask[] => tasks.all().map((found) => unbookedTask.parse(found)),
    orphans: (): Orphan[] => orphans.all().map((found) => orphan.parse(found)),
    /** The asset belongs to this task again. */
    claim: (assetId: string, task: { uuid: string; jobId: string }): void => {
      claim.run(task.uuid, task.jobId, assetId)
    },
  }
}
