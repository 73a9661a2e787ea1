import { z } from 'zod'
import type { Sqlite } from './database.ts'

/** A picture that was drawn to go into a request. It is no asset: nothing lists it. */
export interface CanvasInput {
  id: string
  /** SHA-256 of the file’s bytes, hexadecimal. */
  hash: string
  width: number
  height: number
  bytes: number
  /** When it was handed in, the last time. */
  createdAt: number
}

/** Where the file of such a picture lies, as SQL and relative to the library’s folder. */
export const INPUT_PATH = `'.studio/inputs/' || hash || '.png'`

/** Pictures drawn on canvases, by the hash of their bytes. What is asked of them as of any input, the assets answer. */
export const createCanvasInputs = (database: Sqlite) => {
  const byHash = database.prepare('SELECT id FROM canvas_inputs WHERE hash = ?').pluck()
  const byId = database.prepare('SELECT 1 FROM canvas_inputs WHERE id = ?').pluck()
  const insert = database.prepare(
    `INSERT INTO canvas_inputs (id, hash, width, height, bytes, created_at)
     VALUES (@id, @hash, @width, @height, @bytes, @createdAt)
     ON CONFLICT (hash) DO UPDATE SET created_at = excluded.created_at`,
  )
  const forget = database.prepare('DELETE FROM canvas_inputs WHERE id = ? AND created_at < ?')
  return {
    ofHash: (hash: string): string | null =>
      z
        .string()
        .nullable()
        .parse(byHash.get(hash) ?? null),
    has: (id: string): boolean => byId.get(id) !== undefined,
    /** Called inside a write; the id under which these bytes are known, from an earlier time where there was one. */
    add: (input: CanvasInput): string => {
      insert.run(input)
      return z.string().parse(byHash.get(input.hash))
    },
    /** Called inside a write; what was handed in again since stays. */
    forget: (ids: readonly string[], before: number): void => {
      for (const id of ids) forget.run(id, before)
    },
  }
}
