import type { Sqlite } from '#main/library/database.ts'
import { createFolders } from '#main/library/folders.ts'
import { createTags } from '#main/library/tags.ts'

/** Counts what lies in every folder and has every tag, which takes a while where there is much. */
export const createShelfCount = (database: Sqlite) => {
  const [folders, tags] = [createFolders(database), createTags(database)]
  return { shelves: () => ({ folders: folders.list(), tags: tags.list() }) }
}
export type ShelfCount = ReturnType<typeof createShelfCount>
