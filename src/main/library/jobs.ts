import { z } from 'zod'
import { engineId } from '#shared/model/engine.ts'
import { openStates } from '#shared/model/job.ts'
import type { Sqlite } from './database.ts'

/** As SQL: the states in which a task still goes on, and those in which it was sent. */
const OPEN = openStates.map((state) => `'${state}'`).join(', ')
const UNDER_WAY = openStates
  .filter((state) => state !== 'queued')
  .map((state) => `'${state}'`)
  .join(', ')

const row = z
  .object({
    id: z.string(),
    operation: z.string(),
    params: z
      .string()
      .transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
    model: z.string(),
    engine: engineId,
    title: z.string(),
    created_at: z.number(),
    paused: z.number().transform((value) => value === 1),
    cleared: z.number().transform((value) => value === 1),
    waits_for: z.string().nullable(),
    project_id: z.string().nullable(),
    batch_id: z.string().nullable(),
    key_id: z.string().nullable(),
    place: z.number(),
    /** The job this one helps: its cost is counted with that one's. */
    helps: z.string().nullable(),
    /** Asked for while there was no network: the user is asked once before it is sent. */
    unanswered: z.number().transform((value) => value === 1),
    /** For whom its results are meant, where somebody waits for them. */
    destination: z.string().nullable(),
  })
  .transform(({ created_at, waits_for, project_id, batch_id, key_id, ...rest }) => ({
    ...rest,
    projectId: project_id,
    batchId: batch_id,
    keyId: key_id,
    createdAt: created_at,
    /** The job whose words or asset this one waits for. */
    waitsFor: waits_for,
  }))

/** One operation asked for once, as it lies on disk. */
export type JobRecord = z.output<typeof row>

/** The jobs table. Everything that changes it is called inside a write. */
export const createJobs = (database: Sqlite) => {
  const columns =
    'id, operation, params, model, engine, title, created_at, paused, cleared, waits_for, project_id, batch_id, key_id, place, helps, unanswered, destination'
  const one = database.prepare(`SELECT ${columns} FROM jobs WHERE id = ?`)
  const newest = database.prepare(
    `SELECT ${columns} FROM jobs WHERE id IN (
       SELECT id FROM (SELECT id FROM jobs ORDER BY created_at DESC, rowid DESC LIMIT @limit)
       UNION SELECT job_id FROM tasks WHERE state IN (${UNDER_WAY}) AND superseded = 0
       UNION SELECT id FROM (
         SELECT id FROM jobs WHERE id IN (SELECT job_id FROM tasks WHERE state = 'queued' AND superseded = 0)
         ORDER BY place LIMIT @limit)
       UNION SELECT job_id FROM money WHERE state = 'disputed'
       UNION SELECT job_id FROM tasks WHERE state = 'failed' AND cost_micros > 0)
     ORDER BY created_at DESC, rowid DESC`,
  )
  const meantFor = database.prepare(
    `SELECT ${columns} FROM jobs WHERE destination IN (SELECT value FROM json_each(?)) ORDER BY created_at, rowid`,
  )
  const insert = database.prepare(
    `INSERT INTO jobs (id, operation, params, model, engine, title, created_at, paused, cleared, waits_for,
       project_id, batch_id, key_id, place, helps, unanswered, destination)
     VALUES (@id, @operation, @params, @model, @engine, @title, @createdAt, @paused, @cleared, @waitsFor,
       @projectId, @batchId, @keyId, @place, @helps, @unanswered, @destination)`,
  )
  const lastPlace = database.prepare('SELECT COALESCE(max(place), 0) FROM jobs').pluck()
  /** Read once: only this process adds jobs. */
  let behindAll: number | null = null
  const moveTo = database.prepare('UPDATE jobs SET place = ? WHERE id = ?')
  const placeBelow = database
    .prepare('SELECT COALESCE(max(place), 0) FROM jobs WHERE place < ?')
    .pluck()
  const edit = database.prepare(
    'UPDATE jobs SET operation = @operation, params = @params, model = @model, title = @title WHERE id = @id',
  )
  const answer = database.prepare('UPDATE jobs SET unanswered = 0')
  const unanswered = database
    .prepare('SELECT id FROM jobs WHERE unanswered = 1 ORDER BY place')
    .pluck()
  const held = database
    .prepare('SELECT paused OR unanswered OR waits_for IS NOT NULL FROM jobs WHERE id = ?')
    .pluck()
  const waitingFor = database
    .prepare('SELECT id FROM jobs WHERE waits_for = ? ORDER BY created_at, rowid')
    .pluck()
  const awaited = database
    .prepare(
      `SELECT DISTINCT waits_for FROM jobs WHERE waits_for IS NOT NULL AND EXISTS (
         SELECT 1 FROM tasks WHERE job_id = jobs.id AND state = 'queued' AND superseded = 0)`,
    )
    .pluck()
  const letGo = database.prepare('UPDATE jobs SET params = ?, waits_for = NULL WHERE id = ?')
  const pause = database.prepare('UPDATE jobs SET paused = ? WHERE id = ?')
  const clear = database.prepare(
    `UPDATE jobs SET cleared = 1 WHERE cleared = 0 AND NOT EXISTS (
       SELECT 1 FROM tasks t WHERE t.job_id = jobs.id AND t.superseded = 0
       AND t.state IN (${OPEN}, 'unknown'))`,
  )

  return {
    get: (id: string): JobRecord | null => {
      const found = one.get(id)
      return found === undefined ? null : row.parse(found)
    },
    /**
     * The newest jobs, as many that wait from the front of the queue, and all that are under way or whose money needs
     * a look; newest first.
     */
    newest: (limit: number): JobRecord[] => newest.all({ limit }).map((found) => row.parse(found)),
    /** What was asked for somebody of these, oldest first, cleared or not. */
    meantFor: (destinations: readonly string[]): JobRecord[] =>
      meantFor.all(JSON.stringify(destinations)).map((found) => row.parse(found)),
    add: (job: JobRecord): void => {
      insert.run({
        ...job,
        params: JSON.stringify(job.params),
        paused: job.paused ? 1 : 0,
        cleared: job.cleared ? 1 : 0,
        unanswered: job.unanswered ? 1 : 0,
      })
    },
    /** The place behind every other job. */
    nextPlace: (): number => {
      behindAll = (behindAll ?? Number(lastPlace.get())) + 1
      return behindAll
    },
    /** The place of the job in front of this place; 0 when there is none. */
    placeBelow: (place: number): number => Number(placeBelow.get(place)),
    /** Gives an unsent job other parameters. */
    edit: ({ id, operation, params, model, title }: JobRecord): void => {
      edit.run({ id, operation, params: JSON.stringify(params), model, title })
    },
    /** Jobs asked for while there was no network, which the user has not agreed to send yet. */
    unanswered: (): string[] => unanswered.all().map(String),
    /** The user agreed to send them. */
    answer: (): void => {
      answer.run()
    },
    moveTo: (id: string, place: number): void => {
      moveTo.run(place, id)
    },
    /** Paused by the user, or waiting for another job. */
    isHeld: (id: string): boolean => held.get(id) === 1,
    /** Jobs that wait for this one, or did when they were taken back. */
    waitingFor: (id: string): string[] => waitingFor.all(id).map(String),
    /** Jobs that others wait for. */
    awaited: (): string[] => awaited.all().map(String),
    /** Gives a job what it waited for; it waits for nothing any more. */
    letGo: (id: string, params: Record<string, unknown>): void => {
      letGo.run(JSON.stringify(params), id)
    },
    pause: (id: string, paused: boolean): void => {
      pause.run(paused ? 1 : 0, id)
    },
    /** Takes finished jobs off the queue's list. */
    clear: (): void => {
      clear.run()
    },
  }
}
