import { z } from 'zod'
import { type Character, character, nameKey } from '#shared/model/character.ts'
import type { Sqlite } from './database.ts'

const COLUMNS = 'id, name, pictures, noun, notes, favourite, way, model, voice, created_at'

const ids = z.array(z.string())

const kept = character.omit({ missing: true })
/** A character as it is kept; which of its pictures are missing follows from the assets. */
export type KeptCharacter = z.infer<typeof kept>

const row = z
  .looseObject({
    pictures: z.string(),
    favourite: z.number(),
    voice: z.string().nullable(),
    created_at: z.number(),
  })
  .transform(({ pictures, favourite, voice, created_at, ...rest }) =>
    kept.parse({
      ...rest,
      pictures: JSON.parse(pictures),
      favourite: favourite === 1,
      voice: voice === null ? null : JSON.parse(voice),
      createdAt: created_at,
    }),
  )

/** Characters, favourites first, then by name. Changes are made inside a write. */
export const createCharacters = (database: Sqlite) => {
  const all = database.prepare(
    `SELECT ${COLUMNS} FROM characters ORDER BY favourite DESC, name_key`,
  )
  const one = database.prepare(`SELECT ${COLUMNS} FROM characters WHERE id = ?`)
  const called = database.prepare('SELECT id FROM characters WHERE name_key = ?').pluck()
  const missing = database.prepare(
    `SELECT value FROM json_each(?)
     WHERE NOT EXISTS (SELECT 1 FROM assets WHERE id = value AND trashed_at IS NULL)`,
  )
  const put = database.prepare(
    `INSERT INTO characters (${COLUMNS}, name_key)
     VALUES (@id, @name, @pictures, @noun, @notes, @favourite, @way, @model, @voice, @createdAt, @key)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
       pictures = excluded.pictures, noun = excluded.noun, notes = excluded.notes,
       favourite = excluded.favourite, way = excluded.way, model = excluded.model,
       voice = excluded.voice`,
  )
  const remove = database.prepare('DELETE FROM characters WHERE id = ?')

  const whole = (found: unknown): Character => {
    const read = row.parse(found)
    return {
      ...read,
      missing: ids.parse(missing.pluck().all(JSON.stringify(read.pictures))),
    }
  }

  return {
    list: (): Character[] => all.all().map(whole),
    get: (id: string): Character | null => {
      const found = one.get(id)
      return found === undefined ? null : whole(found)
    },
    /** Who has this name, however it is written. */
    called: (name: string): string | null => {
      const found = called.get(nameKey(name))
      return typeof found === 'string' ? found : null
    },
    /** Adds a character, or changes the one with this id. */
    put: ({ pictures, favourite, voice, ...rest }: KeptCharacter): void => {
      put.run({
        ...rest,
        key: nameKey(rest.name),
        pictures: JSON.stringify(pictures),
        favourite: favourite ? 1 : 0,
        voice: voice === null ? null : JSON.stringify(voice),
      })
    },
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
