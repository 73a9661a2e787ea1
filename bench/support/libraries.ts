import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { libraryLayout } from '#main/library/layout.ts'
import { migrations } from '#main/library/migrations/index.ts'
import { inProject } from '#scripts/setup/paths.mjs'
import { fillLibrary } from '#scripts/library/fill.ts'

const kept = join(tmpdir(), 'chofesh-bench-libraries')

/** Changes with the schema and with the generator. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(migrations.join('\n'))
  const sources = inProject('scripts', 'library')
  for (const name of readdirSync(sources).toSorted()) hash.update(readFileSync(join(sources, name)))
  return hash.digest('hex').slice(0, 10)
}

/**
 * The folder of a library of so many assets, to be read only. A million takes some minutes to make, so libraries are kept
 * in the folder for temporary files until the schema changes.
 */
export const libraryOf = (count: number): string => {
  const mark = fingerprint()
  const folder = join(kept, `${count}-${mark}`)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(kept)) {
    if (!name.endsWith(mark)) rmSync(join(kept, name), { recursive: true, force: true })
  }
  const unfinished = join(kept, `unfinished-${process.pid}-${mark}`)
  fillLibrary(unfinished, count)
  renameSync(unfinished, folder)
  return folder
}

/** What a bare app needs to know of an asset. */
export interface Filled {
  id: string
  thumbnail: string
}

/** The newest assets of a library that are not in the trash. */
export const newestIn = (folder: string, count: number): Filled[] => {
  const { database: file, thumbnails } = libraryLayout(folder)
  const database = new Database(file, { readonly: true })
  try {
    const rows = database
      .prepare<[number], { id: string; hash: string }>(
        'SELECT id, hash FROM assets WHERE trashed_at IS NULL ORDER BY sequence DESC LIMIT ?',
      )
      .all(count)
    return rows.map(({ id, hash }) => ({ id, thumbnail: join(thumbnails, hash.slice(0, 2), hash) }))
  } finally {
    database.close()
  }
}
