import { z } from 'zod'
import type { Sqlite } from './database.ts'

const row = z.object({ operation: z.string(), hundredths: z.number() })

/** What operations are billed to clients at, where the user changed it. Changes are made inside a write. */
export const createCredits = (database: Sqlite) => {
  const all = database.prepare('SELECT operation, hundredths FROM credits')
  const put = database.prepare(
    'INSERT OR REPLACE INTO credits (operation, hundredths) VALUES (?, ?)',
  )
  const one = database.prepare('SELECT hundredths FROM credits WHERE operation = ?').pluck()
  const remove = database.prepare('DELETE FROM credits WHERE operation = ?')
  return {
    changed: (): Map<string, number> =>
      new Map(
        all.all().map((found) => {
          const { operation, hundredths } = row.parse(found)
          return [operation, hundredths]
        }),
      ),
    /** Hundredths of a credit for a result of this operation. */
    of: ({ id, credits }: { id: string; credits: number }): number => {
      const found = one.get(id)
      return typeof found === 'number' ? found : credits
    },
    /** Sets hundredths of a credit per result, or goes back to the standard with null. */
    set: (operation: string, hundredths: number | null): void => {
      if (hundredths === null) remove.run(operation)
      else put.run(operation, hundredths)
    },
  }
}
