import { z } from 'zod'
import type { Sqlite } from './database.ts'

const judged = z.object({
  id: z.string(),
  rating: z.int(),
  notes: z.string().nullable(),
  trashedAt: z.number().nullable(),
  stack: z.string().nullable(),
  stackTop: z.number(),
})
/** What people say of an asset, as it stands. */
export type Judgement = z.infer<typeof judged>

/** What people say of assets, and where they put them. Changes are made inside a write. */
export const createJudgements = (database: Sqlite) => {
  const of = database.prepare(
    `SELECT assets.id, rating, notes, trashed_at AS trashedAt, stack, stack_top AS stackTop
     FROM json_each(?) JOIN assets ON assets.id = json_each.value`,
  )
  const put = database.prepare(
    `UPDATE assets SET rating = @rating, notes = @notes, trashed_at = @trashedAt, stack = @stack,
       stack_top = @stackTop WHERE id = @id`,
  )
  const inStacks = database
    .prepare(
      `SELECT id FROM assets WHERE stack IN
         (SELECT stack FROM json_each(?) JOIN assets ON assets.id = json_each.value WHERE stack IS NOT NULL)`,
    )
    .pluck()
  return {
    of: (ids: readonly string[]): Judgement[] =>
      of.all(JSON.stringify(ids)).map((found) => judged.parse(found)),
    put: (judgement: Judgement): void => {
      put.run(judgement)
    },
    /** Everything that lies in the same stacks as these. */
    inStacksOf: (ids: readonly string[]): string[] => inStacks.all(JSON.stringify(ids)).map(String),
  }
}
