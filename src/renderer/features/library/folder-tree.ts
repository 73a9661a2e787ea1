import type { FolderView } from '#shared/model/folder.ts'

/** A folder as a row of the tree. */
export interface TreeRow {
  folder: FolderView
  depth: number
  /** Others lie in it. */
  holds: boolean
}

/** The folders as rows, each below the one it lies in; those in a folder that is not open are left out. */
export const treeRows = (folders: readonly FolderView[], open: ReadonlySet<string>): TreeRow[] => {
  const inside = new Map<string | null, FolderView[]>()
  for (const folder of folders)
    inside.set(folder.parentId, [...(inside.get(folder.parentId) ?? []), folder])
  const rows = (parentId: string | null, depth: number): TreeRow[] =>
    (inside.get(parentId) ?? []).flatMap((folder) => [
      { folder, depth, holds: inside.has(folder.id) },
      ...(open.has(folder.id) ? rows(folder.id, depth + 1) : []),
    ])
  return rows(null, 0)
}

/** How a folder is asked for: by its name, where no other one has it. */
export const folderKey = (folders: readonly FolderView[], { id, name }: FolderView): string =>
  folders.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length === 1 ? name : id
