import type { Sqlite } from './database.ts'
import { type ContentOf, type Fingerprinted, fingerprint } from './fingerprint.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import { taskState, type TaskState } from '#shared/model/job.ts'
import {
  answeredRow,
  columnOf,
  GIVEN,
  type Made,
  madeRow,
  type NewTask,
  OPEN,
  type OpenTask,
  openTaskRow,
  type Rewritten,
  TASK_COLUMNS,
  TASK_FROM,
  type TaskChange,
  type TaskRecord,
  taskRow,
  toSql,
  untouched,
} from './task-record.ts'

/** What a task asks for, as SQLite keeps it. */
const columnsOf = (task: Rewritten, contentOf: ContentOf): Record<string, unknown> => ({
  ...task,
  ...fingerprint(task, contentOf),
  params: JSON.stringify(task.params),
  request: JSON.stringify(task.request),
  replayable: task.replayable ? 1 : 0,
  quantities: task.quantities === null ? null : JSON.stringify(task.quantities),
})

/** The tasks table. Everything that changes it is called inside a write. */
export const createTasks = (database: Sqlite, contentOf: ContentOf) => {
  const one = database.prepare(`SELECT ${TASK_COLUMNS} ${TASK_FROM} WHERE t.uuid = ${GIVEN}`)
  const state = database.prepare('SELECT state FROM tasks WHERE uuid = ?').pluck()
  const ofJob = database.prepare(
    `SELECT ${TASK_COLUMNS} ${TASK_FROM} WHERE t.job_id = ${GIVEN} AND t.superseded = 0
     ORDER BY t.ordinal`,
  )
  const open = database.prepare(
    `SELECT ${TASK_COLUMNS} ${TASK_FROM}
     WHERE t.state IN (${OPEN}) AND t.superseded = 0
     ORDER BY j.place, t.ordinal`,
  )
  const errands = database.prepare(
    `SELECT t.uuid, t.job_id AS jobId, t.state, t.ordinal, j.place, COALESCE(t.engine, j.engine) AS engine
     ${TASK_FROM} WHERE t.state IN (${OPEN}) AND t.superseded = 0 ORDER BY j.place, t.ordinal`,
  )
  const openJobs = database
    .prepare(
      `SELECT DISTINCT job_id FROM tasks
       WHERE state IN (${OPEN}) AND superseded = 0`,
    )
    .pluck()
  const openCount = database
    .prepare(`SELECT count(*) FROM tasks WHERE state IN (${OPEN}) AND superseded = 0`)
    .pluck()
  const insert = database.prepare(
    `INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, upper_micros, quantities,
       request_hash, likeness)
     VALUES (@uuid, @jobId, @ordinal, 'queued', @params, @request, @replayable, @upper, @quantities, @requestHash,
       @likeness)`,
  )
  const updates = new Map<string, ReturnType<typeof database.prepare>>()
  /** The statement that changes these columns, prepared at its first use: a task is changed often, in few ways. */
  const updateOf = (names: readonly (keyof TaskChange)[]) => {
    const columns = names.map((name) => `${columnOf[name]} = ?`).join(', ')
    const update =
      updates.get(columns) ??
      database.prepare(`UPDATE tasks SET ${columns} WHERE uuid = ? AND state = ?`)
    updates.set(columns, update)
    return update
  }
  const asking = database.prepare(
    `SELECT 1 ${TASK_FROM} WHERE t.uuid = ${GIVEN} AND COALESCE(t.engine, j.engine) = ${GIVEN}
       AND t.request = ${GIVEN}`,
  )
  const rewrite = database.prepare(
    `UPDATE tasks SET params = @params, request = @request, replayable = @replayable, upper_micros = @upper,
       quantities = @quantities, request_hash = @requestHash, likeness = @likeness
     WHERE uuid = @uuid AND state = 'queued'`,
  )
  const made = `SELECT a.id AS assetId, t.params FROM tasks t JOIN assets a ON a.task_uuid = t.uuid
     WHERE t.state = 'done' AND a.trashed_at IS NULL`
  const asked = database
    .prepare('SELECT 1 FROM tasks WHERE likeness = ? AND request_hash = ?')
    .pluck()
  const same = database.prepare(
    `${made} AND t.likeness = ? AND t.request_hash = ? ORDER BY a.sequence DESC LIMIT 1`,
  )
  const answered = database.prepare(
    `SELECT results FROM tasks WHERE state = 'done' AND likeness = ? AND request_hash = ?
     ORDER BY finished_at DESC, rowid DESC LIMIT 1`,
  )
  const like = database.prepare(`${made} AND t.likeness = ? ORDER BY a.sequence DESC LIMIT ?`)
  const supersede = database.prepare('UPDATE tasks SET superseded = 1 WHERE uuid = ?')

  return {
    get: (uuid: string): TaskRecord | null => {
      const found = one.get(uuid)
      return found === undefined ? null : taskRow.parse(found)
    },
    /** Its state alone, which costs a fraction of reading it. */
    stateOf: (uuid: string): TaskState | null => {
      const found = state.get(uuid)
      return found === undefined ? null : taskState.parse(found)
    },
    ofJob: (jobId: string): TaskRecord[] => ofJob.all(jobId).map((found) => taskRow.parse(found)),
    /** Every task that is not at an end, in the order they were asked for. */
    open: (): TaskRecord[] => open.all().map((found) => taskRow.parse(found)),
    /** Every task that is not at an end, in the queue's order, without what it asks for. */
    errands: (): OpenTask[] => errands.all().map((found) => openTaskRow.parse(found)),
    /** How many are not at an end. */
    openCount: (): number => Number(openCount.get()),
    /** Jobs with a task that is not at an end. */
    openJobs: (): string[] => openJobs.all().map(String),
    /** Writes a task down; the task as it then lies on disk. */
    add: (task: NewTask): TaskRecord => {
      insert.run(columnsOf(task, contentOf))
      return untouched(task)
    },
    /** Changes a task that is still in the state it was seen in; false when it is not. */
    change: (seen: Pick<TaskRecord, 'uuid' | 'state'>, to: TaskChange): boolean => {
      const names = Object.keys(to) as (keyof TaskChange)[]
      const values = names.map((name) => toSql(to[name]))
      return updateOf(names).run(...values, seen.uuid, seen.state).changes === 1
    },
    /** Whether a task asks the engine it was seen to ask, and for the same. */
    asksTheSame: ({ uuid, engine, request }: TaskRecord): boolean =>
      asking.get(uuid, engine, JSON.stringify(request)) !== undefined,
    /** Changes what an unsent task is going to ask for; one that was sent stays as it is. */
    rewrite: (uuid: string, to: Rewritten): void => {
      rewrite.run({ uuid, ...columnsOf(to, contentOf) })
    },
    /** The newest done task that asked for the very same thing and whose result is still in the library. */
    sameAs: (task: Fingerprinted): Made | null => {
      const { likeness, requestHash } = fingerprint(task, contentOf)
      // Most requests are new, and this alone costs a fraction of looking for their results.
      if (asked.get(likeness, requestHash) === undefined) return null
      const found = same.get(likeness, requestHash)
      return found === undefined ? null : madeRow.parse(found)
    },
    /** The newest words that were written for the very same question about the very same content. */
    answerTo: (task: Fingerprinted): TaskResult | null => {
      const { likeness, requestHash } = fingerprint(task, contentOf)
      const found = answered.get(likeness, requestHash)
      const results = found === undefined ? [] : answeredRow.parse(found).results
      return results.find(({ text }) => text !== null) ?? null
    },
    /** The newest done tasks with this prompt and model whose results are still in the library. */
    like: (task: Fingerprinted, limit: number): Made[] =>
      like.all(fingerprint(task, contentOf).likeness, limit).map((found) => madeRow.parse(found)),
    /** Takes a task out of its job's row because another was asked for in its place. */
    supersede: (uuid: string): void => {
      supersede.run(uuid)
    },
  }
}
