import type { Sqlite } from '#main/library/database.ts'

/**
 * Every text that keeps a drawn picture. A task that is done will not be sent again: from then on its result’s recipe
 * speaks for it. What is not done may be asked for once more, even off the queue’s list.
 */
const speakers = [
  `SELECT params FROM jobs
   WHERE EXISTS (SELECT 1 FROM tasks WHERE job_id = jobs.id AND state <> 'done')`,
  `SELECT params FROM tasks WHERE state <> 'done'`,
  'SELECT params FROM presets',
  'SELECT steps FROM chains',
  'SELECT pictures FROM characters',
  'SELECT asset_id FROM own_models WHERE asset_id IS NOT NULL',
  // The newest pictures are the likeliest to speak of what is looked for, and then the others need not be read.
  'SELECT recipe FROM assets WHERE recipe IS NOT NULL ORDER BY sequence DESC',
]

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu

/** Which pictures drawn for requests nothing speaks of; takes seconds for a large library. */
export const createIdleInputs = (database: Sqlite) => {
  const old = database.prepare('SELECT id FROM canvas_inputs WHERE created_at < ?').pluck()
  const texts = speakers.map((sql) => database.prepare(sql).pluck())
  return {
    /** Among those that were last handed in before this moment. */
    idleInputs: (before: number): string[] => {
      const idle = new Set(old.all(before).map(String))
      for (const each of texts) {
        if (idle.size === 0) break
        for (const text of each.iterate()) {
          for (const [id] of String(text).matchAll(UUID)) idle.delete(id)
          if (idle.size === 0) break
        }
      }
      return [...idle]
    },
  }
}
export type IdleInputs = ReturnType<typeof createIdleInputs>
