import { z } from 'zod'
import { failureData, taskState, type TaskState } from '#shared/model/job.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Sqlite } from './database.ts'
import { createLedger, type Moment, type Payer } from './ledger.ts'

/** Only the service charges. */
const OF_SERVICE = `COALESCE(t.engine, (SELECT engine FROM jobs WHERE id = t.job_id)) = 'runware'`
/** Nothing is booked, or what is held back was held back before the task went on. */
const WITHOUT_LINE = `NOT EXISTS (SELECT 1 FROM money m WHERE m.task_uuid = t.uuid AND m.state <> 'reserved')`

const row = z.object({
  uuid: z.string(),
  jobId: z.string(),
  state: taskState,
  at: z.number().nullable(),
  cost: z.number().nullable(),
  upper: z.number().nullable(),
  failure: z
    .string()
    .transform((text) => failureData.parse(JSON.parse(text)).code)
    .nullable(),
  reused: z.string().nullable(),
})
type Row = z.output<typeof row>

/** Books what a task's state says of its money. */
type Booking = (entry: { payer: Payer; task: Row; when: Moment }) => void

const momentOf = (at: number): Moment => ({ at, day: localDay(at) })

/**
 * Tasks that a backup knows as not sent may have been sent after it was made: they are in doubt from now on, with
 * what they may cost held back, and are asked after before anything is sent again.
 */
export const doubtWhatWaited = (database: Sqlite, at: number): void => {
  const ledger = createLedger(database)
  const waiting = database
    .prepare(
      `SELECT uuid, job_id AS jobId, upper_micros AS upper FROM tasks t WHERE state = 'queued' AND ${OF_SERVICE}`,
    )
    .all() as { uuid: string; jobId: string; upper: number | null }[]
  const doubt = database.prepare(
    `UPDATE tasks SET state = 'recovering', submitted_at = (SELECT created_at FROM jobs WHERE id = job_id)
     WHERE uuid = ?`,
  )
  for (const { uuid, jobId, upper } of waiting) {
    doubt.run(uuid)
    ledger.reserve({ uuid, jobId, engine: 'runware' }, upper ?? 0, momentOf(at))
  }
}

/**
 * Adds the lines that follow from the tasks themselves: a task keeps what the service said it charged. What neither
 * tells is left to be asked of the service.
 */
export const bookWhatIsKnown = (database: Sqlite, at: number): void => {
  const ledger = createLedger(database)
  const found = database
    .prepare(
      `SELECT uuid, job_id AS jobId, state, COALESCE(finished_at, submitted_at) AS at, cost_micros AS cost,
         upper_micros AS upper, failure, reused_asset AS reused
       FROM tasks t WHERE state <> 'queued' AND ${OF_SERVICE} AND ${WITHOUT_LINE}`,
    )
    .all()
    .map((one) => row.parse(one))

  const hold: Booking = ({ payer, task, when }) => {
    if (ledger.of(payer.uuid) === null) ledger.reserve(payer, task.upper ?? 0, when)
  }
  const release: Booking = ({ payer, task, when }) =>
    ledger.release(payer, task.failure ?? task.state, when)
  const byState: Partial<Record<TaskState, Booking>> = {
    submitting: hold,
    running: hold,
    recovering: hold,
    unknown: (entry) => {
      hold(entry)
      ledger.dispute(entry.payer, 'outcome-unknown', entry.when)
    },
    failed: release,
    refused: release,
    cancelled: release,
  }

  for (const task of found) {
    const payer: Payer = { uuid: task.uuid, jobId: task.jobId, engine: 'runware' }
    const when = momentOf(task.at ?? at)
    if (task.reused !== null) ledger.release(payer, 'reused', when)
    else if (task.cost === null) byState[task.state]?.({ payer, task, when })
    else ledger.settle(payer, task.cost, { ...when, reason: 'kept-by-task' })
  }
}
