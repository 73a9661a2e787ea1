import { z } from 'zod'
import type { SpendFilter } from '#shared/model/spend.ts'
import { nextDay, startOfDay } from '#shared/std/local-day.ts'
import type { Sqlite } from './database.ts'

const charge = z.object({
  model: z.string(),
  operation: z.string(),
  project: z.string().nullable(),
  micros: z.number(),
  results: z.number(),
  kept: z.number(),
  isFamilyKept: z.number().transform((value) => value === 1),
  /** What the price depended on, as JSON. */
  quantities: z.string().nullable(),
  seconds: z.number().nullable(),
})
/** One task that was charged, with what came of it. A family is a job with the jobs that help it. */
export type Charge = z.output<typeof charge>

const trouble = z.object({
  taskUuid: z.string(),
  jobId: z.string(),
  kind: z.enum(['disputed', 'no-file']),
  model: z.string(),
  operation: z.string(),
  micros: z.number(),
  at: z.number(),
  trying: z.number().transform((value) => value === 1),
  prompt: z.string(),
})

const line = z.object({
  at: z.number(),
  project: z.string().nullable(),
  model: z.string(),
  operation: z.string(),
  taskUuid: z.string(),
  kind: z.string(),
  micros: z.number(),
  reason: z.string().nullable(),
})
/** One line of the ledger with what it was for. */
export type LedgerLine = z.output<typeof line>

const relative = z.object({
  taskUuid: z.string(),
  micros: z.number(),
  isSettled: z.number().transform((value) => value === 1),
  assetId: z.string().nullable(),
  isKept: z.number().transform((value) => value === 1),
})
/** A task of a family and, where it made one, an asset. */
export type Relative = z.output<typeof relative>

/**
 * Only what the service charges counts: a demo or one's own machine never enters a report. A plus before it keeps
 * SQLite from looking for a family's few rows by their engine, which nearly all have in common.
 */
const COUNTED = "m.engine = 'runware'"
const OF_PROJECT = `(@project = 'all' OR (@project = 'none' AND j.project_id IS NULL) OR j.project_id = @project)`
/** A file that takes longer than this to arrive is asked about. */
const PATIENCE = 15 * 60_000

/** What reports on spending are made of. Nothing here changes anything. */
export const createSpend = (database: Sqlite) => {
  const charges = database.prepare(
    `SELECT m.model, j.operation, j.project_id AS project, m.charged AS micros, t.quantities,
       (t.finished_at - t.submitted_at) / 1000.0 AS seconds,
       (SELECT count(*) FROM assets a WHERE a.task_uuid = m.task_uuid) AS results,
       (SELECT count(*) FROM assets a WHERE a.task_uuid = m.task_uuid AND a.trashed_at IS NULL) AS kept,
       EXISTS (
         SELECT 1 FROM money f JOIN assets a ON a.task_uuid = f.task_uuid
         WHERE +f.engine = 'runware' AND a.trashed_at IS NULL AND f.job_id IN (
           SELECT COALESCE(j.helps, j.id) UNION ALL SELECT id FROM jobs WHERE helps = COALESCE(j.helps, j.id))
       ) AS isFamilyKept
     FROM money m JOIN jobs j ON j.id = m.job_id JOIN tasks t ON t.uuid = m.task_uuid
     WHERE ${COUNTED} AND m.state = 'settled' AND m.day BETWEEN @from AND @to AND ${OF_PROJECT}`,
  )
  const byDay = database.prepare(
    `SELECT m.day, sum(m.charged) AS micros FROM money m JOIN jobs j ON j.id = m.job_id
     WHERE ${COUNTED} AND m.state = 'settled' AND m.day BETWEEN @from AND @to AND ${OF_PROJECT}
     GROUP BY m.day`,
  )
  const open = database.prepare(
    `SELECT COALESCE(sum(m.reserved), 0) AS micros, count(*) AS tasks, count(DISTINCT m.job_id) AS jobs
     FROM money m JOIN jobs j ON j.id = m.job_id
     WHERE ${COUNTED} AND m.state = @state AND ${OF_PROJECT}`,
  )
  const pace = database
    .prepare(
      `SELECT avg((t.finished_at - t.submitted_at) / 1000.0) FROM (
         SELECT task_uuid FROM money m WHERE ${COUNTED} AND m.state = 'settled' AND m.model = ?
         ORDER BY m.at DESC LIMIT 400
       ) latest JOIN tasks t ON t.uuid = latest.task_uuid`,
    )
    .pluck()
  const troubleColumns = `m.task_uuid AS taskUuid, m.job_id AS jobId, m.model, j.operation, j.title AS prompt, m.at,
       t.state = 'downloading' AS trying`
  const troubles = database.prepare(
    `SELECT ${troubleColumns}, 'disputed' AS kind, m.reserved AS micros
     FROM money m JOIN tasks t ON t.uuid = m.task_uuid JOIN jobs j ON j.id = m.job_id
     WHERE ${COUNTED} AND m.state = 'disputed'
     UNION ALL
     SELECT ${troubleColumns}, 'no-file' AS kind, m.charged AS micros
     FROM tasks t JOIN money m ON m.task_uuid = t.uuid JOIN jobs j ON j.id = m.job_id
     WHERE ((t.state = 'failed' AND t.cost_micros > 0) OR (t.state = 'downloading' AND m.at < @late))
       AND ${COUNTED} AND m.state = 'settled' AND m.charged > 0
       AND NOT EXISTS (SELECT 1 FROM assets a WHERE a.task_uuid = t.uuid)
     ORDER BY at DESC LIMIT 200`,
  )
  const lines = database.prepare(
    `SELECT l.at, p.name AS project, m.model, j.operation, l.task_uuid AS taskUuid, l.kind, l.micros, l.reason
     FROM ledger l JOIN money m ON m.task_uuid = l.task_uuid JOIN jobs j ON j.id = m.job_id
       LEFT JOIN projects p ON p.id = j.project_id
     WHERE l.engine = 'runware' AND l.at >= @start AND l.at < @end AND ${OF_PROJECT} ORDER BY l.id`,
  )
  const familyOf = database
    .prepare(
      `SELECT COALESCE(j.helps, j.id) FROM assets a JOIN money m ON m.task_uuid = a.task_uuid
       JOIN jobs j ON j.id = m.job_id WHERE a.id = ? AND ${COUNTED}`,
    )
    .pluck()
  const relatives = database.prepare(
    `SELECT m.task_uuid AS taskUuid, m.charged AS micros, m.state = 'settled' AS isSettled, a.id AS assetId,
       a.id IS NOT NULL AND a.trashed_at IS NULL AS isKept
     FROM money m LEFT JOIN assets a ON a.task_uuid = m.task_uuid
     WHERE +${COUNTED} AND m.job_id IN (SELECT @family UNION ALL SELECT id FROM jobs WHERE helps = @family)
     ORDER BY a.sequence`,
  )

  return {
    charges: (filter: SpendFilter): Charge[] =>
      charges.all(filter).map((found) => charge.parse(found)),
    /** What was charged on each day on which something was. */
    byDay: (filter: SpendFilter): Map<string, number> =>
      new Map(
        (byDay.all(filter) as { day: string; micros: number }[]).map((d) => [d.day, d.micros]),
      ),
    /** What is held back now. */
    open: (state: 'reserved' | 'disputed', project: SpendFilter['project']) =>
      open.get({ state, project }) as { micros: number; tasks: number; jobs: number },
    /** Seconds a model's latest results took on average. */
    pace: (model: string): number | null => {
      const found = pace.get(model)
      return typeof found === 'number' ? found : null
    },
    /** Tasks that may have been charged, or were, without a result; newest first. */
    troubles: (now: number) =>
      troubles.all({ late: now - PATIENCE }).map((found) => trouble.parse(found)),
    lines: ({ from, to, project }: SpendFilter): LedgerLine[] =>
      lines
        .all({ project, start: startOfDay(from), end: nextDay(startOfDay(to)) })
        .map((found) => line.parse(found)),
    /** Everything charged around an asset, in the order the assets were made; empty where nothing of ours was. */
    family: (assetId: string): Relative[] => {
      const family = familyOf.get(assetId)
      return family === undefined
        ? []
        : relatives.all({ family }).map((found) => relative.parse(found))
    },
  }
}
