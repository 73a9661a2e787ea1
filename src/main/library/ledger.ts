import { z } from 'zod'
import { type EngineId, engineId } from '#shared/model/engine.ts'
import { type CapScope, moneyState, type Owner, quantities, scopesOf } from '#shared/model/money.ts'
import type { Sqlite } from './database.ts'
import { GIVEN } from './task-record.ts'

const standing = z
  .object({
    task_uuid: z.string(),
    job_id: z.string(),
    engine: engineId,
    state: moneyState,
    reserved: z.number(),
    charged: z.number(),
    at: z.number(),
    day: z.string(),
    reason: z.string().nullable(),
  })
  .transform(({ task_uuid, job_id, ...rest }) => ({ ...rest, taskUuid: task_uuid, jobId: job_id }))

const observation = z.object({
  micros: z.number(),
  quantities: z.string().transform((text) => quantities.parse(JSON.parse(text))),
})

/** Where the money of one task stands. */
export type Standing = z.output<typeof standing>

/** What is spent and what is held back under one limit, in micro-dollars. */
export interface Total {
  spent: number
  reserved: number
}

/** A limit's name: a day as `2026-11-23`, or the id of a project, batch or API key. */
export interface Scope {
  scope: CapScope
  id: string
}

/** The sum over everything, under a name that no limit has. */
const ALL = { scope: 'all', id: '' } as const

/** A task as the ledger sees it. */
export interface Payer {
  uuid: string
  jobId: string
  engine: EngineId
}

/** When something was booked: milliseconds since 1970, and the user's own calendar day. */
export interface Moment {
  at: number
  day: string
}

/** Only what the service charges counts: a demo or one's own machine has lines, but no totals. */
const COUNTED: EngineId = 'runware'

/** What of a task's money is summed up. */
const counted = (standing: Standing | null): Pick<Standing, 'charged' | 'reserved'> =>
  standing?.engine === COUNTED ? standing : { charged: 0, reserved: 0 }

/**
 * What tasks cost, in whole micro-dollars. `ledger` is only ever added to; `money` says where each task stands and
 * `totals` sums up, so that a limit is checked by a few point lookups. Everything here is called inside a write,
 * together with the change of the task's own state.
 */
export const createLedger = (database: Sqlite) => {
  const line = database.prepare(
    'INSERT INTO ledger (task_uuid, kind, engine, micros, at, reason) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const one = database.prepare(
    'SELECT task_uuid, job_id, engine, state, reserved, charged, at, day, reason FROM money WHERE task_uuid = ?',
  )
  const put = database.prepare(
    `INSERT INTO money (task_uuid, job_id, engine, model, state, reserved, charged, at, day, reason)
     VALUES (@taskUuid, @jobId, @engine, (SELECT model FROM jobs WHERE id = @jobId), @state, @reserved, @charged,
       @at, @day, @reason)
     ON CONFLICT (task_uuid) DO UPDATE SET engine = excluded.engine, state = excluded.state, reserved = excluded.reserved,
       charged = excluded.charged, at = excluded.at, day = excluded.day, reason = excluded.reason`,
  )
  const add = database.prepare(
    `INSERT INTO totals (scope, id, spent, reserved) VALUES (?, ?, ?, ?)
     ON CONFLICT (scope, id) DO UPDATE SET spent = spent + excluded.spent, reserved = reserved + excluded.reserved`,
  )
  const total = database.prepare('SELECT spent, reserved FROM totals WHERE scope = ? AND id = ?')
  const owner = database.prepare(
    'SELECT project_id AS projectId, batch_id AS batchId, key_id AS keyId FROM jobs WHERE id = ?',
  )
  const charged = database
    .prepare("SELECT COALESCE(sum(charged), 0) FROM money WHERE engine = ? AND state = 'settled'")
    .pluck()

  const history = database.prepare(
    `SELECT m.charged AS micros, t.quantities FROM money m JOIN tasks t ON t.uuid = m.task_uuid
     WHERE m.engine = '${COUNTED}' AND m.model = ${GIVEN} AND m.state = 'settled' AND t.quantities IS NOT NULL
     ORDER BY m.at DESC LIMIT ?`,
  )

  const totalOf = ({ scope, id }: { scope: string; id: string }): Total =>
    (total.get(scope, id) as Total | undefined) ?? { spent: 0, reserved: 0 }

  const find = (uuid: string): Standing | null => {
    const found = one.get(uuid)
    return found === undefined ? null : standing.parse(found)
  }

  /** The limits a job falls under, apart from the day's. */
  const scopesOfJob = (jobId: string): Scope[] => {
    const found = owner.get(jobId)
    return found === undefined ? [] : scopesOf(found as Owner)
  }

  const count = (now: Standing, was: Standing | null): void => {
    // A task may go on at an engine of another kind: what was held back for the one before is let go of all the same.
    const before = counted(was)
    const after = counted(now)
    const spent = after.charged - before.charged
    const reserved = after.reserved - before.reserved
    if (spent === 0 && reserved === 0) return
    for (const { scope, id } of [ALL, ...scopesOfJob(now.jobId)])
      add.run(scope, id, spent, reserved)
    if (was && before.charged !== 0) add.run('day', was.day, -before.charged, 0)
    if (after.charged !== 0) add.run('day', now.day, after.charged, 0)
  }

  /** Adds a line and brings the sums up to date; `was` is where the task's money stood before. */
  const book = (
    { payer, was }: { payer: Payer; was: Standing | null },
    to: Omit<Standing, 'taskUuid' | 'jobId' | 'engine'>,
    micros: number,
  ) => {
    const now = { taskUuid: payer.uuid, jobId: payer.jobId, engine: payer.engine, ...to }
    line.run(payer.uuid, to.state, payer.engine, micros, to.at, to.reason)
    put.run(now)
    count(now, was)
  }

  return {
    of: find,
    scopesOfJob,
    total: (of: Scope): Total => totalOf(of),
    /** Everything under every name. */
    totalOfAll: (): Total => totalOf(ALL),
    /** What a model's results did cost lately, oldest first. */
    history: (model: string, limit: number) =>
      history
        .all(model, limit)
        .map((found) => observation.parse(found))
        .toReversed(),
    /** All that one engine charged. */
    charged: (engine: EngineId): number => Number(charged.get(engine)),
    /** Holds back the most a task may cost; 0 where nobody can say. */
    reserve: (payer: Payer, micros: number, when: Moment): void => {
      book(
        { payer, was: find(payer.uuid) },
        { state: 'reserved', reserved: micros, charged: 0, reason: null, ...when },
        micros,
      )
    },
    /** Books what a task did cost, once, with a reason where it was not its own reply that told; answers by how much that is more than was held back for it. */
    settle: (payer: Payer, micros: number, when: Moment & { reason?: string }): number => {
      const was = find(payer.uuid)
      if (was?.state === 'settled') return 0
      book(
        { payer, was },
        { state: 'settled', reserved: 0, charged: micros, reason: null, ...when },
        micros,
      )
      return was === null || was.reserved === 0 ? 0 : Math.max(0, micros - was.reserved)
    },
    /** Lets go of what was held back, and says why nothing was charged. */
    release: (payer: Payer, reason: string, when: Moment): void => {
      const was = find(payer.uuid)
      if (was?.state === 'settled' || was?.state === 'released') return
      book(
        { payer, was },
        { state: 'released', reserved: 0, charged: 0, reason, ...when },
        was?.reserved ?? 0,
      )
    },
    /** Perhaps charged, and nobody can tell: stays held back until the user or the service clears it up. */
    dispute: (payer: Payer, reason: string, when: Moment): void => {
      const was = find(payer.uuid)
      if (was?.state !== 'reserved') return
      const { reserved } = was
      book({ payer, was }, { state: 'disputed', reserved, charged: 0, reason, ...when }, reserved)
    },
  }
}
