import { z } from 'zod'
import { type Chain, chain } from '#shared/model/chain.ts'
import { presetKey } from '#shared/model/preset.ts'
import type { Sqlite } from './database.ts'

const row = z
  .looseObject({ steps: z.string().transform((text): unknown => JSON.parse(text)) })
  .transform((found) => ({ ...found, own: true }))
  .pipe(chain)

/** The user's chains. Changes are made inside a write. */
export const createChains = (database: Sqlite) => {
  const all = database.prepare('SELECT id, name, steps FROM chains ORDER BY name_key')
  const called = database.prepare('SELECT id FROM chains WHERE name_key = ?').pluck()
  const put = database.prepare(
    `INSERT INTO chains (id, name, name_key, steps) VALUES (@id, @name, @key, @steps)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
       steps = excluded.steps`,
  )
  const remove = database.prepare('DELETE FROM chains WHERE id = ?')

  return {
    /** All of them by name. */
    list: (): Chain[] => all.all().map((found) => row.parse(found)),
    /** The id of the one of this name. */
    called: (name: string): string | null => {
      const found = called.get(presetKey(name))
      return typeof found === 'string' ? found : null
    },
    /** Adds a chain, or changes the one with this id. */
    put: ({ id, name, steps }: Omit<Chain, 'own'>): void => {
      put.run({ id, name, key: presetKey(name), steps: JSON.stringify(steps) })
    },
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
