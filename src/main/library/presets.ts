import { z } from 'zod'
import { type Preset, preset, presetKey } from '#shared/model/preset.ts'
import type { Sqlite } from './database.ts'

const COLUMNS = 'id, operation, name, model, params, ratio, adds'

const row = z
  .looseObject({ params: z.string().transform((text): unknown => JSON.parse(text)) })
  .transform((found) => ({ ...found, own: true }))
  .pipe(preset)

/** The user's presets. Changes are made inside a write. */
export const createPresets = (database: Sqlite) => {
  const ofOperation = database.prepare(
    `SELECT ${COLUMNS} FROM presets WHERE operation = ? ORDER BY name_key`,
  )
  const one = database.prepare(`SELECT ${COLUMNS} FROM presets WHERE id = ?`)
  const called = database.prepare(
    `SELECT ${COLUMNS} FROM presets WHERE operation = ? AND name_key = ?`,
  )
  const put = database.prepare(
    `INSERT INTO presets (${COLUMNS}, name_key)
     VALUES (@id, @operation, @name, @model, @params, @ratio, @adds, @key)
     ON CONFLICT (operation, name_key) DO UPDATE SET name = excluded.name, model = excluded.model,
       params = excluded.params, ratio = excluded.ratio, adds = excluded.adds`,
  )
  const rename = database.prepare('UPDATE presets SET name = ?, name_key = ? WHERE id = ?')
  const remove = database.prepare('DELETE FROM presets WHERE id = ?')

  const read = (found: unknown): Preset | null => (found === undefined ? null : row.parse(found))

  return {
    /** Those of an operation, by name. */
    list: (operation: string): Preset[] =>
      ofOperation.all(operation).map((found) => row.parse(found)),
    get: (id: string): Preset | null => read(one.get(id)),
    /** The one of this name. */
    called: (operation: string, name: string): Preset | null =>
      read(called.get(operation, presetKey(name))),
    /** Adds a preset, or changes the one of the same operation and name. */
    put: ({ params, ...rest }: Omit<Preset, 'own'>): void => {
      put.run({ ...rest, params: JSON.stringify(params), key: presetKey(rest.name) })
    },
    rename: (id: string, name: string): void => {
      rename.run(name, presetKey(name), id)
    },
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
