import { type CapScope, capScope } from '#shared/model/money.ts'
import { z } from 'zod'
import type { Sqlite } from './database.ts'

const cap = z.object({ scope: capScope, id: z.string(), micros: z.number() })

/** A limit on what may be spent in a day, a project, a batch or by an API key. A day’s limit has no id. */
export type Cap = z.output<typeof cap>

/** Limits, and what the user lets a model of unknown price cost at most. Changes are made inside a write. */
export const createCaps = (database: Sqlite) => {
  const one = database.prepare('SELECT micros FROM caps WHERE scope = ? AND id = ?').pluck()
  const all = database.prepare('SELECT scope, id, micros FROM caps ORDER BY scope, id')
  const put = database.prepare('INSERT OR REPLACE INTO caps (scope, id, micros) VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM caps WHERE scope = ? AND id = ?')
  const ceiling = database.prepare('SELECT micros FROM ceilings WHERE model = ?').pluck()
  const putCeiling = database.prepare(
    'INSERT OR REPLACE INTO ceilings (model, micros) VALUES (?, ?)',
  )
  const numberOrNull = (found: unknown): number | null => (typeof found === 'number' ? found : null)
  return {
    list: (): Cap[] => all.all().map((found) => cap.parse(found)),
    get: (scope: CapScope, id: string): number | null => numberOrNull(one.get(scope, id)),
    /** Sets a limit, or takes it away with null. */
    set: (scope: CapScope, id: string, micros: number | null): void => {
      if (micros === null) remove.run(scope, id)
      else put.run(scope, id, micros)
    },
    ceiling: (model: string): number | null => numberOrNull(ceiling.get(model)),
    setCeiling: (model: string, micros: number): void => {
      putCeiling.run(model, micros)
    },
  }
}
