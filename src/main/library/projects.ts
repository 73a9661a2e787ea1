import { z } from 'zod'
import { type Project, project } from '#shared/model/project.ts'
import type { Sqlite } from './database.ts'

const row = z
  .object({ id: z.string(), name: z.string(), created_at: z.number() })
  .transform(({ created_at, ...rest }) => project.parse({ ...rest, createdAt: created_at }))

/** What work is booked to. Changes are made inside a write. */
export const createProjects = (database: Sqlite) => {
  const all = database.prepare(
    'SELECT id, name, created_at FROM projects ORDER BY name COLLATE NOCASE',
  )
  const one = database.prepare('SELECT id, name, created_at FROM projects WHERE id = ?')
  const insert = database.prepare('INSERT INTO projects (id, name, created_at) VALUES (?, ?, ?)')
  const rename = database.prepare('UPDATE projects SET name = ? WHERE id = ?')
  return {
    list: (): Project[] => all.all().map((found) => row.parse(found)),
    get: (id: string): Project | null => {
      const found = one.get(id)
      return found === undefined ? null : row.parse(found)
    },
    add: (added: Project): void => {
      insert.run(added.id, added.name, added.createdAt)
    },
    rename: (id: string, name: string): void => {
      rename.run(name, id)
    },
  }
}
