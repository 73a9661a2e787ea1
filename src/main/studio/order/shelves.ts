import { Failure } from '#shared/contract/failures.ts'
import type { Folder, SavedSearch } from '#shared/model/folder.ts'
import type { Ports } from '#main/studio/ports.ts'

/** Folders, searches that are kept, and the names of tags. */
export const createShelves = ({ library, clock, emit }: Ports) => {
  const { folders, searches, tags } = library

  const written = async <Result>(change: () => Result): Promise<Result> => {
    if (library.readOnly) throw library.readOnly
    const result = await library.write(change)
    emit('order.changed', {})
    return result
  }

  const folderOf = (id: string): Folder => {
    const found = folders.get(id)
    if (!found) throw new Failure('not-found', { what: 'folder' })
    return found
  }

  /** Throws `name-taken` where the parent holds another folder of this name. */
  const checkFree = (parentId: string | null, name: string, own: string | null): void => {
    const taken = folders.called(parentId, name)
    if (taken !== null && taken !== own) throw new Failure('name-taken', { name })
  }

  return {
    addFolder: (name: string, parentId: string | null): Promise<Folder> =>
      written(() => {
        if (parentId !== null) folderOf(parentId)
        checkFree(parentId, name, null)
        const added = { id: clock.uuid(), parentId, name, createdAt: clock.now() }
        folders.add(added)
        return added
      }),
    /** Renames a folder or puts it into another one, never into one that lies in it. */
    changeFolder: (
      id: string,
      change: { name?: string | undefined; parentId?: string | null | undefined },
    ): Promise<void> =>
      written(() => {
        const before = folderOf(id)
        const { name = before.name, parentId = before.parentId } = change
        if (parentId !== null && folders.above(folderOf(parentId).id).includes(id))
          throw new Failure('invalid-request', { folder: id })
        checkFree(parentId, name, id)
        folders.change({ id, name, parentId })
      }),
    removeFolder: (id: string): Promise<void> => written(() => folders.remove(folderOf(id).id)),
    keepSearch: (name: string, query: string, id: string | null): Promise<SavedSearch> =>
      written(() => {
        const taken = searches.called(name)
        if (taken !== null && taken !== id) throw new Failure('name-taken', { name })
        const kept = { id: id ?? clock.uuid(), name, query }
        searches.put(kept, clock.now())
        return kept
      }),
    removeSearch: (id: string): Promise<void> => written(() => searches.remove(id)),
    renameTag: (id: number, name: string): Promise<void> => written(() => tags.rename(id, name)),
    removeTag: (id: number): Promise<void> => written(() => tags.remove(id)),
  }
}
