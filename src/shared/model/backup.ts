import { z } from 'zod'

/** A copy of the library’s database as it once was. Files are not in it: they stay where they are. */
export const backup = z.object({
  /** Its file’s name. */
  name: z.string(),
  /** When it was made, in milliseconds since 1970. */
  at: z.number(),
  bytes: z.int(),
})
export type Backup = z.infer<typeof backup>

/** What a look at every file of the library found. */
export const libraryCheck = z.object({
  /** What is wrong with the database, in SQLite’s words; empty where nothing is. */
  damage: z.array(z.string()),
  /** Files that were looked for. */
  files: z.int(),
  /** Files that had been moved or renamed within the library’s folder, and are known again. */
  found: z.int(),
  /** Assets whose file is nowhere. */
  missing: z.int(),
  /** Files in the library’s folder that no asset belongs to. */
  strays: z.int(),
})
export type LibraryCheck = z.infer<typeof libraryCheck>
