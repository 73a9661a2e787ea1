import { z } from 'zod'
import { type PastPrompt, pastPrompt } from '#shared/model/past-prompt.ts'
import type { Sqlite } from './database.ts'

const row = pastPrompt.extend({ favourite: z.number().transform((value) => value === 1) })

/** Letters without their case, which SQLite only knows of those of English. */
const fold = (text: string): string => text.normalize('NFC').toLowerCase()

const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '')

/** What the jobs asked for in words. Nothing is kept of it besides the jobs themselves. */
export const createPrompts = (database: Sqlite) => {
  database.function('fold', { deterministic: true }, (text) => fold(String(text)))
  const list = database.prepare(
    `SELECT said AS text, max(created_at) AS at, count(*) AS times, max(favourite) AS favourite
     FROM jobs
     WHERE said IS NOT NULL AND helps IS NULL AND (@operation IS NULL OR operation = @operation)
       AND NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(fold(said), value) = 0)
     GROUP BY said
     ORDER BY favourite DESC, at DESC LIMIT @limit`,
  )
  const favour = database.prepare(
    `UPDATE jobs SET favourite = @favourite
     WHERE said = @text AND said IS NOT NULL AND helps IS NULL
       AND operation IN (SELECT DISTINCT operation FROM jobs)`,
  )

  return {
    /** Prompts that hold all of the words, favourites first, then newest first; each text once. */
    list: (wanted: { operation: string | null; words: string; limit: number }): PastPrompt[] =>
      list
        .all({ ...wanted, words: JSON.stringify(wordsIn(wanted.words)) })
        .map((found) => row.parse(found)),
    /** Marks a prompt, in whatever it was asked for; called inside a write. */
    favour: (text: string, favourite: boolean): void => {
      favour.run({ text, favourite: favourite ? 1 : 0 })
    },
  }
}
