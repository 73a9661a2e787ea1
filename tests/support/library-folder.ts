import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { temporaryFolder } from './temporary-folder.ts'

/** A library's folder, a new one unless told otherwise, and where its database lies. */
export const libraryIn = (folder: string = temporaryFolder()) => {
  mkdirSync(join(folder, '.studio'), { recursive: true })
  return { folder, database: join(folder, '.studio', 'library.sqlite') }
}

/** Asks a library's file, beside whoever has it open. */
export const queryIn = (file: string, sql: string): Record<string, unknown>[] => {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare(sql).all() as Record<string, unknown>[]
  } finally {
    database.close()
  }
}
