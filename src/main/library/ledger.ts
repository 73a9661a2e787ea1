import type { EngineId } from '#shared/model/engine.ts'
import type { Sqlite } from './database.ts'

/** What tasks cost, in micro-dollars; one line per task, only ever added to. */
export const createLedger = (database: Sqlite) => {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO ledger (task_uuid, engine, micros, at) VALUES (?, ?, ?, ?)',
  )
  const total = database
    .prepare('SELECT COALESCE(sum(micros), 0) FROM ledger WHERE engine = ?')
    .pluck()
  return {
    /** Books a task's cost; a second booking of the same task changes nothing. */
    settle: (line: { taskUuid: string; engine: EngineId; micros: number; at: number }): void => {
      insert.run(line.taskUuid, line.engine, line.micros, line.at)
    },
    total: (engine: EngineId): number => Number(total.get(engine)),
  }
}
