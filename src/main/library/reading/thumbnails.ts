import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Sqlite } from '#main/library/database.ts'
import { drawnPath, READ_DRAWN } from '#main/library/drawn.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { drawnType, isHash } from '#shared/model/thumbnail.ts'

/** Bytes; a larger one is better off with an answer of its own. */
const LARGEST = 128 * 1024

const read = (path: string): Buffer | null => {
  try {
    const file = openSync(path, READ_DRAWN)
    try {
      return fstatSync(file).size > LARGEST ? null : readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch {
    // It was deleted, and is drawn again when it is asked for by itself.
    return null
  }
}

const addressOf = (bytes: Buffer): string =>
  `data:${drawnType(bytes)};base64,${bytes.toString('base64')}`

/** Reads the thumbnails of many assets at one go. */
export const createThumbnailReader = (database: Sqlite) => {
  const { thumbnails } = libraryLayout(dirname(dirname(database.name)))
  const hashOf = database.prepare<[string], string>('SELECT hash FROM assets WHERE id = ?').pluck()
  return {
    /** Each as an address that holds its bytes; null where there is none to be had at once. */
    thumbnails: (ids: readonly string[]): (string | null)[] =>
      ids.map((id) => {
        const hash = hashOf.get(id)
        const bytes = hash !== undefined && isHash(hash) ? read(drawnPath(thumbnails, hash)) : null
        return bytes === null || bytes.length === 0 ? null : addressOf(bytes)
      }),
  }
}
export type ThumbnailReader = ReturnType<typeof createThumbnailReader>
