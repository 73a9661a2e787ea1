import { z } from 'zod'

/** Longest name of a folder or a search, in characters. */
const LONGEST = 80

/** A name as it is kept: without space around it or doubled within, and without what parts folders in a path. */
export const orderName = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s/\\]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(LONGEST))

/** A folder of the library; an asset may lie in several. */
export const folder = z.object({
  id: z.uuid(),
  /** The folder it lies in; null: at the top. */
  parentId: z.uuid().nullable(),
  name: z.string(),
  createdAt: z.number(),
})
export type Folder = z.infer<typeof folder>

/** A folder as it is shown. */
export const folderView = folder.extend({
  /** Assets that lie in it itself, those in the trash left out. */
  assets: z.int(),
})
export type FolderView = z.infer<typeof folderView>

/** A search that is kept: what it finds changes with the library. */
export const savedSearch = z.object({
  id: z.uuid(),
  name: z.string(),
  query: z.string(),
})
export type SavedSearch = z.infer<typeof savedSearch>
